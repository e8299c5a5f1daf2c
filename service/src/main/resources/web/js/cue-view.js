import { languageOf } from "/js/cue-player.js";
import { clock } from "/js/words.js";

const element = (id) => document.getElementById(id);
const WORDS_STAY_MS = 4500;
const TONE_STAYS_MS = 1200;
const MOST_LISTED = 50;
let hiding = 0;

/** The banner: what is said in large letters, why in small ones. It leaves by itself. */
export function showCue(cue) {
  const banner = element("cue");
  banner.dataset.priority = cue.priority;
  // A tone within a repetition is seen by who cannot hear it; a screen reader is not to talk over the movement.
  banner.setAttribute("aria-live", cue.kind === "words" ? "polite" : "off");
  element("cue-words").textContent = cue.words;
  element("cue-why").textContent = cue.evidence;
  for (const id of ["cue-words", "cue-why"]) element(id).lang = languageOf(cue);
  banner.dataset.shown = "yes";
  clearTimeout(hiding);
  hiding = setTimeout(() => delete banner.dataset.shown, cue.kind === "words" ? WORDS_STAY_MS : TONE_STAYS_MS);
}

/** Another session: nothing of the last one is on show. */
export function hideCue() {
  clearTimeout(hiding);
  delete element("cue").dataset.shown;
  element("cue-words").textContent = "";
  element("cue-why").textContent = "";
}

/** Everything said in the session, the newest first, with its reason. */
export function listCues(cues) {
  const said = cues.filter((cue) => cue.kind === "words" || cue.what === "slower").slice(-MOST_LISTED).reverse();
  for (const id of ["said", "said-in-all"]) element(id).replaceChildren(...said.map(line));
  for (const id of ["said-section", "said-in-all-section"]) element(id).hidden = said.length === 0;
}

function line(cue) {
  const item = document.createElement("li");
  const time = Object.assign(document.createElement("time"), { textContent: clock(cue.t_s) });
  const words = Object.assign(document.createElement("strong"), { textContent: cue.words });
  const why = Object.assign(document.createElement("small"), { textContent: cue.evidence });
  words.lang = why.lang = languageOf(cue);
  item.append(time, words, why);
  return item;
}
