import { say } from "/js/texts.js";

/** Counts down to the first repetition, large and audible. One at a time; started again it is called off. */
export class CountIn {
  #elements;
  #play;
  #timer = 0;

  /** `elements`: { box, number }; `play(name)` makes the sound. */
  constructor(elements, play) {
    this.#elements = elements;
    this.#play = play;
  }

  get isRunning() {
    return !this.#elements.box.hidden;
  }

  start(seconds, onGo) {
    this.cancel();
    this.#elements.box.hidden = false;
    this.#step(seconds, onGo);
  }

  cancel() {
    clearTimeout(this.#timer);
    this.#elements.box.hidden = true;
  }

  #step(left, onGo) {
    this.#elements.number.textContent = left > 0 ? String(left) : say("go");
    this.#play(left > 0 ? "second" : "go");
    if (left === 0) onGo();
    this.#timer = setTimeout(() => (left === 0 ? this.cancel() : this.#step(left - 1, onGo)), left === 0 ? 700 : 1000);
  }
}
