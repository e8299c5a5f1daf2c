import { FLAG, configFrame, dataFrame } from "/js/wire.js";

const FRAME_MS = 100;
const MAX_SAMPLES = 255;
const LARGEST = 32767;
const CONFIG_ID = 1;
const ACCEL_SCALE = [196133, 40960000]; // 16 g in 16 bits
const RATE_SCALE = [125, 2048]; // 2000 deg/s in 16 bits
const ACCEL_MPS2 = ACCEL_SCALE[0] / ACCEL_SCALE[1];
const RATE_DPS = RATE_SCALE[0] / RATE_SCALE[1];

const clamp = (count) => Math.max(-LARGEST - 1, Math.min(LARGEST, count));

/**
 * Samples to data frames of a tenth of a second, numbered from `nextSample` on. Frames are
 * `{ firstSample, nextSample, deviceMicros, bytes }`; a gap always begins a new one.
 */
export class SensorFrames {
  #session;
  #originMs;
  #counts = [];
  #firstMs = 0;
  #flags = 0;
  nextSample;

  constructor({ session, originMs, nextSample = 0 }) {
    this.#session = session;
    this.#originMs = originMs;
    this.nextSample = nextSample;
  }

  /** Returns the frames that the sample completes. */
  push({ timeMs, values, gapBefore }) {
    const made = gapBefore ? this.flush() : [];
    if (this.#counts.length === 0) {
      this.#firstMs = timeMs;
      this.#flags = gapBefore ? FLAG.gapBefore : 0;
    }
    this.#add(values);
    const isFull = timeMs - this.#firstMs >= FRAME_MS || this.#counts.length === 6 * MAX_SAMPLES;
    return isFull ? [...made, ...this.flush()] : made;
  }

  /** Ends the frame that is begun. */
  flush() {
    const counts = this.#counts;
    if (counts.length === 0) return [];
    this.#counts = [];
    const firstSample = this.nextSample;
    const deviceMicros = this.microsAt(this.#firstMs);
    this.nextSample += counts.length / 6;
    const bytes = dataFrame({ flags: this.#flags, session: this.#session, firstSample, deviceMicros, configId: CONFIG_ID, counts });
    return [{ firstSample, nextSample: this.nextSample, deviceMicros, bytes }];
  }

  /** Device time: microseconds since the session's origin. */
  microsAt(timeMs) {
    return Math.max(0, Math.round((timeMs - this.#originMs) * 1000));
  }

  #add(values) {
    for (let i = 0; i < 6; i++) {
      const count = Math.round(values[i] / (i < 3 ? ACCEL_MPS2 : RATE_DPS));
      if (Math.abs(count) > LARGEST) this.#flags |= i < 3 ? FLAG.accClip : FLAG.gyroClip;
      this.#counts.push(clamp(count));
    }
  }
}

/** The config of a phone's session. */
export const phoneConfig = ({ session, periodMs, placementCode, serial, firmware }) =>
  configFrame({
    configId: CONFIG_ID,
    session,
    accelScale: ACCEL_SCALE,
    rateScale: RATE_SCALE,
    sampleRateMicroHz: Math.round(1e9 / periodMs),
    accelRangeDeciG: 160,
    rateRangeDegPerS: 2000,
    placement: placementCode,
    axisMap: [1, 2, 3],
    serial,
    firmware,
  });
