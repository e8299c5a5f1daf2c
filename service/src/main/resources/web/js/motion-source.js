import { intervalMs, missingIn, platformOf, sampleOf } from "/js/motion-convention.js";
import { say } from "/js/texts.js";

const FIRST_READING_MS = 3000;

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
    if (!window.isSecureContext) return say("motion.insecure");
    if (typeof DeviceMotionEvent === "undefined") return say("motion.unsupported");
    if (!(await this.#allowed())) return say("motion.denied");
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
      let missing = say("motion.silent");
      const ended = (answer) => {
        clearTimeout(timer);
        removeEventListener("devicemotion", look);
        if (answer) this.stop();
        resolve(answer);
      };
      const look = (event) => {
        const lacks = missingIn(event);
        if (!lacks) ended("");
        else if (lacks === "no gyroscope") missing = say("motion.half_blind");
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
