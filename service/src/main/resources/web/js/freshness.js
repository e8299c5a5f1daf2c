const SAID_AFTER_MS = 700; // a blink stays unseen

/**
 * Whether what the page shows can still change. `show(state)` is called when that turns: "fresh", "silent" (the
 * sensor pauses, or its session has just ended) or "lost" (no sensor, or no service).
 */
export class Freshness {
  #connected = false;
  #link = "streaming";
  #state = "fresh";
  #show;
  #timer = 0;

  constructor(show) {
    this.#show = show;
  }

  connection(state) {
    this.#connected = state === "open";
    this.#update();
  }

  /** State of the sensor's link: streaming, silent, lost. */
  link(state) {
    this.#link = state;
    this.#update();
  }

  #update() {
    const state = !this.#connected ? "lost" : this.#link === "streaming" ? "fresh" : this.#link;
    if (state === this.#state) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state === "fresh") this.#show(state);
    else this.#timer = setTimeout(this.#show, SAID_AFTER_MS, state);
  }
}
