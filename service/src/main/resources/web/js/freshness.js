const STALE_AFTER_MS = 700; // a blink stays unseen
const SILENT_AFTER_MS = 3000; // a radio's hiccup, or a session that just ended

/** Whether what the page shows can still change: `show(stale)` is called when that turns. */
export class Freshness {
  #connected = false;
  #link = "streaming";
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
    const stale = !this.#connected || this.#link !== "streaming";
    if (stale === (this.#timer !== 0)) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!stale) this.#show(false);
    else this.#timer = setTimeout(this.#show, this.#connected && this.#link === "silent" ? SILENT_AFTER_MS : STALE_AFTER_MS, true);
  }
}
