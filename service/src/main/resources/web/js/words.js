import { dates, fixed, known, say, shortest } from "/js/texts.js";

/** The server's ids in the words of the page. An id that this page does not know is shown as it is. */
const word = (key, id) => (known(key) ? say(key) : id.replaceAll("_", " "));

export const faultWord = (id) => word(`fault.${id}`, id);
/** The report says it in the same words. */
export const reasonWord = (id) => word(`reason.${id}`, id);
export const placementWord = (id) => word(`placement.${id}`, id);
export const sideWord = (id) => word(`side.${id}`, id);
const noteWord = (id) => word(`note.${id}`, id);
/** What names exercises comes with its words. */
export const noticeSentence = (notice) => notice.text ?? word(`notice.${notice.kind}`, notice.kind);

export const degrees = (value) => (Number.isFinite(value) ? `${Math.round(value)}°` : "–");
export const seconds = (value) => (Number.isFinite(value) ? fixed(value, 1) : "–");
export const kilograms = (value) => (Number.isFinite(value) ? `${shortest(value)} kg` : "");
export const batteryWords = (percent) => (Number.isFinite(percent) ? say("battery", { percent: Math.round(percent) }) : "");

const dayFormat = dates({ dateStyle: "medium" });
/** A date that comes as 2026-11-23. */
export const dayOf = (date) => dayFormat.format(new Date(`${date}T12:00`));

export const clock = (timeS) => {
  const whole = Math.max(0, Math.floor(timeS));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

const heldTime = (heldS) => {
  const whole = Math.round(heldS);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** What holding came to, as the report says it. */
export const heldWords = (holds, heldS) => say("held", { holds, time: heldTime(heldS) });
/** The same beside the number of holds in large letters. */
export const heldUnit = (holds, heldS) => say("held.unit", { holds, time: heldTime(heldS) });

/** Tempo as a coach writes it, one decimal, a dash for a pause that is not known yet. */
export const tempoNotation = (tempo) =>
  [tempo.eccentric_s, tempo.pause_stretched_s, tempo.concentric_s, tempo.pause_contracted_s].map(seconds).join(" · ");

/** Target as a coach writes it: 3-1-1-0. */
export const targetNotation = (target) =>
  [target.eccentric_s, target.pause_stretched_s, target.concentric_s, target.pause_contracted_s].join("-");

/** Faults found present in a repetition, and notes, in words. */
export const remarks = (rep) => [
  ...(rep.findings ?? []).filter((f) => f.verdict === "present").map((f) => faultWord(f.fault)),
  ...(rep.findings ?? []).filter((f) => f.verdict === "possible").map(() => say("back.possible")),
  ...(rep.notes ?? []).map(noteWord),
];
