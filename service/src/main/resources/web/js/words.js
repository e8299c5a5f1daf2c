/** The server's ids in the words of the page. An id that this page does not know is shown as it is. */
const FAULTS = {
  partial_range: "short of range",
  dropped_eccentric: "dropped",
  momentum: "momentum",
  tempo_off_target: "off tempo",
  hips_rise_early: "hips first",
  hip_break: "hip break",
  hip_sag: "hip sag",
  wobble: "wobble",
  asymmetry: "asymmetric",
  back_rounding: "back rounding",
  unusual: "unusual",
};

const REASONS = {
  walking: "walking",
  set_up: "setting up",
  posture_change: "changing posture",
  wrong_direction: "wrong direction",
  range_too_small: "too small a movement",
  range_too_large: "too large a movement",
  too_short: "too short",
  too_long: "too slow",
  no_quiet_start: "no still start",
  not_from_start_pose: "not from the start pose",
  not_returned: "not brought back",
  off_axis: "turning about another axis",
  signal_lost: "signal lost",
};

const NOTICES = {
  signal_lost: "Samples were missing for too long; the analysis started again after the hole.",
  accelerometer_contradicts_gyroscope: "The accelerometer contradicts the gyroscope: angles come from the gyroscope alone.",
  start_pose_assumed: "The thigh's direction was never seen well: absolute angles assume the usual start pose.",
  gravity_not_seen: "The sensor does not show gravity at rest: wrong unit, or gravity already removed.",
};

const PLACEMENTS = { thigh_left: "left thigh", thigh_right: "right thigh" };

const spaced = (id) => id.replaceAll("_", " ");

export const faultWord = (id) => FAULTS[id] ?? spaced(id);
export const reasonWord = (id) => REASONS[id] ?? spaced(id);
export const noticeSentence = (id) => NOTICES[id] ?? spaced(id);
export const placementWord = (id) => PLACEMENTS[id] ?? spaced(id);

export const degrees = (value) => (Number.isFinite(value) ? `${Math.round(value)}°` : "–");
export const seconds = (value) => (Number.isFinite(value) ? value.toFixed(1) : "–");
export const clock = (timeS) => {
  const whole = Math.max(0, Math.floor(timeS));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

export const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Tempo as a coach writes it, one decimal, a dash for a pause that is not known yet. */
export const tempoNotation = (tempo) =>
  [tempo.eccentric_s, tempo.pause_stretched_s, tempo.concentric_s, tempo.pause_contracted_s].map(seconds).join(" · ");

/** Target as a coach writes it: 3-1-1-0. */
export const targetNotation = (target) =>
  [target.eccentric_s, target.pause_stretched_s, target.concentric_s, target.pause_contracted_s].join("-");

/** Faults found present in a repetition, and notes, in words. */
export const remarks = (rep) => [
  ...(rep.findings ?? []).filter((f) => f.verdict === "present" || f.verdict === "possible").map((f) => faultWord(f.fault)),
  ...(rep.notes ?? []).map(spaced),
];
