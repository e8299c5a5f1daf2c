/**
 * The last samples of the session, times in seconds beside values. Every sample is stored twice, half a buffer
 * apart, so that any window is one contiguous view and nothing is copied while drawing.
 */
export class SampleRing {
  #capacity;
  #timesS;
  #values;
  #written = 0;

  constructor(capacity) {
    this.#capacity = capacity;
    this.#timesS = new Float64Array(2 * capacity);
    this.#values = new Float32Array(2 * capacity);
  }

  get isEmpty() {
    return this.#written === 0;
  }

  get lastS() {
    return this.isEmpty ? NaN : this.#timesS[(this.#written - 1) % this.#capacity];
  }

  clear() {
    this.#written = 0;
  }

  /** Keeps a sample later than all before it; a repeated one is dropped. */
  push(timeS, value) {
    if (timeS <= this.lastS) return;
    const at = this.#written++ % this.#capacity;
    this.#timesS[at] = this.#timesS[at + this.#capacity] = timeS;
    this.#values[at] = this.#values[at + this.#capacity] = value;
  }

  /** Views [times, values] of the samples from `fromS` to `toS`, with one more on the left so that the line reaches the edge. */
  window(fromS, toS) {
    if (this.isEmpty) return [this.#timesS.subarray(0, 0), this.#values.subarray(0, 0)];
    const end = ((this.#written - 1) % this.#capacity) + this.#capacity + 1;
    const start = end - Math.min(this.#written, this.#capacity);
    const first = Math.max(start, this.#firstAtOrAfter(fromS, start, end) - 1);
    const last = this.#firstAtOrAfter(toS, start, end);
    return [this.#timesS.subarray(first, last), this.#values.subarray(first, last)];
  }

  #firstAtOrAfter(timeS, low, high) {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#timesS[middle] < timeS) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
