const SMOOTHING_S = 0.05;
const JUMP_S = 2;

/**
 * The session time being drawn. Samples arrive in batches; the playhead follows the newest one through two
 * low-passes, so that the trace glides at whatever speed the session runs and lags by about 0.1 s.
 */
export class Playhead {
  #targetS = NaN;
  #middleS = NaN;
  #timeS = NaN;

  get timeS() {
    return this.#timeS;
  }

  /** The newest sample's time, drawn or not. */
  get newestS() {
    return Number.isNaN(this.#targetS) ? 0 : this.#targetS;
  }

  get isMoving() {
    return this.#targetS - this.#timeS > 1e-3;
  }

  reset() {
    this.#targetS = this.#middleS = this.#timeS = NaN;
  }

  /** The newest sample's time; far away from the present one, the playhead jumps there. */
  follow(timeS) {
    this.#targetS = timeS;
    if (!(Math.abs(timeS - this.#timeS) < JUMP_S)) this.#middleS = this.#timeS = timeS;
  }

  advance(elapsedS) {
    const gain = 1 - Math.exp(-elapsedS / SMOOTHING_S);
    this.#middleS += (this.#targetS - this.#middleS) * gain;
    this.#timeS += (this.#middleS - this.#timeS) * gain;
  }
}
