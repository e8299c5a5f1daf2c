import { say } from "/js/texts.js";
import { clock } from "/js/words.js";

/** The rest after a set, counted down on the session's own time. */
export class RestTimer {
  #elements;
  #onOver;
  #saidFor = null;
  #shown = "";

  /** `elements`: { box, time, fill, what }; `onOver()` once when the rest is over. */
  constructor(elements, onOver) {
    this.#elements = elements;
    this.#onOver = onOver;
  }

  /** `endS` of the set that is over, NaN while one is on; `wantedS` 0: no timer. */
  draw(timeS, endS, wantedS) {
    const isResting = wantedS > 0 && Number.isFinite(endS) && Number.isFinite(timeS);
    if (this.#elements.box.hidden === isResting) this.#elements.box.hidden = !isResting;
    document.body.classList.toggle("resting", isResting);
    if (!isResting) return;
    const leftS = wantedS - Math.max(0, timeS - endS);
    const text = leftS > 0 ? clock(Math.ceil(leftS)) : `+${clock(-leftS)}`;
    this.#elements.fill.style.transform = `scaleX(${Math.max(0, Math.min(1, 1 - leftS / wantedS)).toFixed(3)})`;
    if (text === this.#shown) return;
    this.#shown = text;
    this.#elements.time.textContent = text;
    this.#elements.what.textContent = say(leftS > 0 ? "rest" : "rest.over");
    this.#elements.box.classList.toggle("over", leftS <= 0);
    if (leftS <= 0 && this.#saidFor !== endS) {
      this.#saidFor = endS;
      if (leftS > -3) this.#onOver(); // not when the page comes back long after
    }
  }
}
