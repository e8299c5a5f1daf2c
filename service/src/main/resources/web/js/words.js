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

/** The report says it in the same words. */
const REASONS = {
  walking: "walking",
  set_up: "set-up: picking up, gripping or putting down",
  posture_change: "change of posture: lying down, kneeling down or getting up",
  wrong_direction: "the thigh went the other way",
  range_too_small: "range too small for this exercise",
  range_too_large: "range too large for this exercise",
  too_short: "too short to be a repetition",
  too_long: "too long to be a repetition",
  jerky: "too jerky: a step or a knock",
  no_quiet_start: "no quiet moment before it",
  not_from_start_pose: "did not begin in the start pose",
  not_returned: "never came back to the start pose",
  off_axis: "the leg turned about another axis",
  by_itself: "one movement by itself, no other like it",
  signal_lost: "the signal was lost during it",
};

const NOTES = {
  lowering_missing: "lowering missing",
  samples_missing: "samples missing",
  gyroscope_only: "gyroscope alone",
  lowering_not_seen: "lowering not seen",
};

const NOTICES = {
  signal_lost: "Samples were missing for too long; the analysis started again after the hole.",
  accelerometer_contradicts_gyroscope: "The accelerometer contradicts the gyroscope: angles come from the gyroscope alone.",
  start_pose_assumed: "The thigh's direction was never seen well: absolute angles assume the usual start pose.",
  gravity_not_seen: "The sensor does not show gravity at rest: wrong unit, or gravity already removed.",
};

const PLACEMENTS = {
  thigh_left: "left thigh",
  thigh_right: "right thigh",
  shank_left: "left shank",
  shank_right: "right shank",
  barbell: "barbell",
  sacrum: "sacrum",
  t12: "T12",
};

const spaced = (id) => id.replaceAll("_", " ");

export const faultWord = (id) => FAULTS[id] ?? spaced(id);
export const reasonWord = (id) => REASONS[id] ?? spaced(id);
/** What names exercises comes with its words. */
export const noticeSentence = (notice) => notice.text ?? NOTICES[notice.kind] ?? spaced(notice.kind);
export const placementWord = (id) => PLACEMENTS[id] ?? spaced(id);

export const degrees = (value) => (Number.isFinite(value) ? `${Math.round(value)}°` : "–");
export const seconds = (value) => (Number.isFinite(value) ? value.toFixed(1) : "–");
export const clock = (timeS) => {
  const whole = Math.max(0, Math.floor(timeS));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

/** What holding came to, as the report says it. */
export const heldWords = (holds, heldS) => {
  const whole = Math.round(heldS);
  const time = whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return holds === 1 ? `1 hold, ${time}` : `${holds} holds, ${time} in all`;
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
  ...(rep.findings ?? []).filter((f) => f.verdict === "present").map((f) => faultWord(f.fault)),
  ...(rep.findings ?? []).filter((f) => f.verdict === "possible").map(() => "back may be rounding"),
  ...(rep.notes ?? []).map((id) => NOTES[id] ?? spaced(id)),
];
