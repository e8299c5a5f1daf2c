/** Keeps the screen on while a session runs, where the browser can. */
export class WakeLock {
  #wanted = false;
  #lock = null;

  constructor() {
    // The browser takes the lock away whenever the page is hidden.
    document.addEventListener("visibilitychange", () => this.#update());
  }

  keep(wanted) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#update();
  }

  async #update() {
    if (!("wakeLock" in navigator)) return;
    if (!this.#wanted) {
      await this.#lock?.release();
      this.#lock = null;
    } else if (document.visibilityState === "visible") {
      try {
        this.#lock = await navigator.wakeLock.request("screen");
      } catch (refused) {
        console.info(`Screen stays as it is: ${refused.message}`); // low battery, or the browser's settings
      }
    }
  }
}
