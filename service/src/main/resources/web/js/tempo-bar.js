import { phasesOf } from "/js/phases.js";
import { fixed, say, shortest } from "/js/texts.js";
import { clock } from "/js/words.js";

const NO_TARGET_S = 2;
const IN_SECONDS_UNTIL_S = 10;

/** The phase under way in one word, and a bar of the repetition's four phases that fills against the target. */
export class TempoBar {
  #word;
  #elapsed;
  #bar;
  #segments = [];
  #shownPhase = "";
  #shownElapsed = "";

  constructor({ word, elapsed, bar }) {
    this.#word = word;
    this.#elapsed = elapsed;
    this.#bar = bar;
  }

  /** One segment for each phase, as wide as its target. `target` is null when nobody set one. */
  arrange(order, target) {
    this.#segments = phasesOf(order).map((part) => segmentFor(part, target?.[part.tempo] ?? null));
    this.#bar.replaceChildren(...this.#segments.map((segment) => segment.element));
    this.#shownPhase = "";
  }

  /** `elapsedS` since the phase began; NaN when nothing has begun. */
  draw(phase, elapsedS) {
    const shown = Number.isNaN(elapsedS) ? "ready" : phase;
    if (shown !== this.#shownPhase) this.#enter(shown);
    const current = this.#segments.find((segment) => segment.phase === phase);
    if (current) current.fill(elapsedS);
    this.#showElapsed(current, elapsedS);
  }

  /** Where the metronome is: { phase, share }, or null. */
  pace(at) {
    for (const segment of this.#segments) segment.pace(segment.phase === at?.phase ? at.share : null);
  }

  #enter(phase) {
    this.#shownPhase = phase;
    const at = this.#segments.findIndex((segment) => segment.phase === phase);
    this.#segments.forEach((segment, i) => segment.pass(at < 0 ? "ahead" : i < at ? "done" : i === at ? "now" : "ahead"));
    this.#word.textContent = this.#segments[at]?.word ?? say(phase === "ready" ? "ready" : "moving");
    this.#word.dataset.phase = phase;
  }

  #showElapsed(current, elapsedS) {
    const text = current && Number.isFinite(elapsedS) ? duration(Math.max(0, elapsedS)) : "";
    if (text === this.#shownElapsed) return;
    this.#shownElapsed = text;
    this.#elapsed.textContent = text;
    this.#elapsed.classList.toggle("over", current?.isOver(elapsedS) ?? false);
  }
}

const duration = (elapsedS) => (elapsedS < IN_SECONDS_UNTIL_S ? `${fixed(elapsedS, 1)} s` : clock(elapsedS));

function segmentFor({ phase, move }, targetS) {
  const word = say(`phase.${move}`);
  const element = document.createElement("li");
  const label = document.createElement("span");
  const track = document.createElement("span");
  const fill = document.createElement("span");
  const pace = document.createElement("span");
  label.className = "label";
  label.append(word, Object.assign(document.createElement("small"), { textContent: targetS === null ? "" : `${shortest(targetS)} s` }));
  track.className = "track";
  fill.className = "fill";
  pace.className = "pace";
  pace.hidden = true;
  track.append(fill, pace);
  element.append(label, track);
  element.style.setProperty("--share", String(targetS ?? 1));
  const isOver = (elapsedS) => phase !== "rest" && targetS !== null && elapsedS > 1.25 * targetS + 0.5;
  return {
    element,
    phase,
    word,
    isOver,
    pace(share) {
      pace.hidden = share === null;
      if (share !== null) pace.style.left = `${(100 * share).toFixed(1)}%`;
    },
    pass(state) {
      element.dataset.state = state;
      if (state === "ahead") fill.style.transform = "scaleX(0)";
    },
    fill(elapsedS) {
      const share = Math.min(1, Math.max(0, elapsedS) / Math.max(targetS ?? NO_TARGET_S, 0.2));
      fill.style.transform = `scaleX(${Number.isFinite(share) ? share.toFixed(3) : 0})`;
      element.classList.toggle("over", isOver(elapsedS));
    },
  };
}
