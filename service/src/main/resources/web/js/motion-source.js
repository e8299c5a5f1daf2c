import { intervalMs, missingIn, platformOf, sampleOf } from "/js/motion-convention.js";

const FIRST_READING_MS = 3000;

/** Why there is no motion, in words that say what to do. */
export const REFUSALS = {
  insecure: "Browsers give motion to encrypted pages only. Open the link that starts with https.",
  unsupported: "This browser has no motion sensors. Open the link on a phone.",
  denied: "The phone refused access to its motion sensors. Reload the page and allow it; on an iPhone also see Settings, Apps, Safari, Motion.",
  halfBlind: "This phone has no gyroscope, without which movements cannot be measured. Use another one.",
  silent: "No motion arrived: this device has no motion sensors, or the browser keeps them back. In Chrome see Settings, Site settings, Motion sensors.",
};

/** The phone's motion events in our convention. `onSample(timeMs, values)`; times are those of the page's clock. */
export class MotionSource {
  #platform = platformOf(navigator);
  #onSample;
  #listening = false;

  constructor(onSample) {
    this.#onSample = onSample;
  }

  get platform() {
    return this.#platform;
  }

  /** To be called in answer to a tap. Returns "" or why it cannot. */
  async start() {
    if (!window.isSecureContext) return REFUSALS.insecure;
    if (typeof DeviceMotionEvent === "undefined") return REFUSALS.unsupported;
    if (!(await this.#allowed())) return REFUSALS.denied;
    addEventListener("devicemotion", this.#receive);
    this.#listening = true;
    return this.#firstReading();
  }

  stop() {
    removeEventListener("devicemotion", this.#receive);
    this.#listening = false;
  }

  /** Apple asks its user; others do not know the question or answer it themselves. */
  async #allowed() {
    if (typeof DeviceMotionEvent.requestPermission !== "function") return true;
    try {
      return (await DeviceMotionEvent.requestPermission()) === "granted";
    } catch (refused) {
      console.info(`Motion refused: ${refused.message}`);
      return false;
    }
  }

  #firstReading() {
    return new Promise((resolve) => {
      let missing = REFUSALS.silent;
      const ended = (answer) => {
        clearTimeout(timer);
        removeEventListener("devicemotion", look);
        if (answer) this.stop();
        resolve(answer);
      };
      const look = (event) => {
        const lacks = missingIn(event);
        if (!lacks) ended("");
        else if (lacks === "no gyroscope") missing = REFUSALS.halfBlind;
      };
      const timer = setTimeout(() => ended(missing), FIRST_READING_MS);
      addEventListener("devicemotion", look);
    });
  }

  #receive = (event) => {
    const values = sampleOf(event, this.#platform);
    if (values && this.#listening) this.#onSample(event.timeStamp, values, intervalMs(event));
  };
}
