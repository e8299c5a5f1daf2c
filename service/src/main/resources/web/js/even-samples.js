const SETTLING_EVENTS = 30;
const GAP_PERIODS = 4;
const LEAST_GAP_MS = 100;
const RATES_HZ = [10, 200];

/**
 * Evenly spaced samples out of events that come when they like: linear interpolation between the events, on a grid
 * whose period is the median of the first intervals. Where events stay away for longer than four periods and a tenth
 * of a second nothing is made up: the grid begins anew at the next event and `gapBefore` is set.
 */
export class EvenSamples {
  #early = [];
  #last = null;
  #next = 0;
  periodMs = 0;

  /** Sets the period when it is known already, such as when a session goes on. */
  constructor(periodMs = 0) {
    this.periodMs = periodMs;
  }

  /** Returns what is due: `{ timeMs, values, gapBefore }`, oldest first. */
  push(timeMs, values) {
    if (this.periodMs > 0) return this.#place({ timeMs, values });
    this.#early.push({ timeMs, values });
    if (this.#early.length < SETTLING_EVENTS) return [];
    this.periodMs = medianPeriodMs(this.#early);
    return this.#early.splice(0).flatMap((event) => this.#place(event));
  }

  #place(event) {
    const last = this.#last;
    if (last && event.timeMs <= last.timeMs) return [];
    this.#last = event;
    if (!last || event.timeMs - last.timeMs > Math.max(LEAST_GAP_MS, GAP_PERIODS * this.periodMs)) {
      this.#next = event.timeMs + this.periodMs;
      return [{ timeMs: event.timeMs, values: event.values, gapBefore: Boolean(last) }];
    }
    const made = [];
    for (; this.#next <= event.timeMs; this.#next += this.periodMs)
      made.push({ timeMs: this.#next, values: between(last, event, this.#next), gapBefore: false });
    return made;
  }
}

function between(last, event, timeMs) {
  const share = (timeMs - last.timeMs) / (event.timeMs - last.timeMs);
  return last.values.map((value, i) => value + share * (event.values[i] - value));
}

/** Events come in bunches, so that the mean over the middle half of the intervals beats their plain median. */
function medianPeriodMs(events) {
  const steps = events.slice(1).map(({ timeMs }, i) => timeMs - events[i].timeMs).filter((step) => step > 0);
  const middle = steps.sort((a, b) => a - b).slice(Math.floor(steps.length / 4), Math.ceil((steps.length * 3) / 4));
  const meanMs = middle.reduce((sum, step) => sum + step, 0) / middle.length;
  const [slowest, fastest] = RATES_HZ;
  return Math.min(1000 / slowest, Math.max(1000 / fastest, meanMs));
}
