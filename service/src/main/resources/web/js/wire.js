/** The project's wire format, version 1 (firmware-protocol/docs/wire-format.md): what a sensor sends and hears. */

const CRC16_POLYNOMIAL = 0x1021;
const CRC32_POLYNOMIAL = 0xedb88320; // reflected
const MICROS_HIGH = 2 ** 32;

export const FRAME = { data: 0x11, config: 0x13, status: 0x14, ack: 0x15, resend: 0x16 };
export const FLAG = { accClip: 2, gyroClip: 4, gapBefore: 8, historical: 16 };
export const STATE = { idle: 0, streaming: 1, stopped: 2 };
export const PLACEMENT_CODES = { thigh_left: 1, thigh_right: 2, sacrum: 3, t12: 4, shank_left: 5, shank_right: 6, barbell: 7, wrist: 8 };

/** CRC-16/CCITT-FALSE. */
export function crc16(bytes) {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ CRC16_POLYNOMIAL) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

/** The CRC-32 of zip and Ethernet. */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ CRC32_POLYNOMIAL : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** Writes little-endian fields one after the other. */
class Fields {
  #view;
  #at = 0;

  constructor(size) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  u8(value) {
    this.#view.setUint8(this.#at, value);
    this.#at += 1;
    return this;
  }

  i8(value) {
    this.#view.setInt8(this.#at, value);
    this.#at += 1;
    return this;
  }

  u16(value) {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  i16(value) {
    this.#view.setInt16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  u32(value) {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  u48(value) {
    return this.u32(value % MICROS_HIGH).u16(Math.floor(value / MICROS_HIGH));
  }

  bytes(values) {
    new Uint8Array(this.#view.buffer).set(values, this.#at);
    this.#at += values.length;
    return this;
  }

  text(utf8) {
    return this.u8(utf8.length).bytes(utf8);
  }

  /** Ends a frame with its check. */
  checked() {
    const all = new Uint8Array(this.#view.buffer);
    this.u16(crc16(all.subarray(0, this.#at)));
    return all;
  }

  /** Ends a batch with its check. */
  batchChecked() {
    const all = new Uint8Array(this.#view.buffer);
    this.u32(crc32(all.subarray(0, this.#at)));
    return all;
  }
}

/** `counts`: six whole numbers a sample, ax ay az gx gy gz. */
export function dataFrame({ flags, session, firstSample, deviceMicros, configId, counts }) {
  const count = counts.length / 6;
  const fields = new Fields(18 + 2 * counts.length);
  fields.u8(FRAME.data).u8(flags).u16(session).u32(firstSample).u48(deviceMicros).u8(count).u8(configId);
  for (const value of counts) fields.i16(value);
  return fields.checked();
}

/** Scales are exact fractions `[numerator, denominator]`: m/s² and deg/s a count. */
export function configFrame(config) {
  const serial = new TextEncoder().encode(config.serial);
  const firmware = new TextEncoder().encode(config.firmware);
  return new Fields(36 + serial.length + firmware.length)
    .u8(FRAME.config).u8(config.configId).u16(config.session)
    .u32(config.accelScale[0]).u32(config.accelScale[1])
    .u32(config.rateScale[0]).u32(config.rateScale[1])
    .u32(config.sampleRateMicroHz).u16(config.accelRangeDeciG).u16(config.rateRangeDegPerS)
    .u8(config.placement).i8(config.axisMap[0]).i8(config.axisMap[1]).i8(config.axisMap[2])
    .text(serial).text(firmware)
    .checked();
}

export function statusFrame({ state, bufferFifteenths, session, nextSample, deviceMicros, bootCounter, batteryPercent, droppedSamples }) {
  return new Fields(20)
    .u8(FRAME.status).u8(state | (bufferFifteenths << 4)).u16(session).u32(nextSample).u48(deviceMicros)
    .u8(bootCounter).u8(batteryPercent).u16(droppedSamples)
    .checked();
}

export function batch(frames) {
  const fields = new Fields(10 + frames.reduce((sum, frame) => sum + 2 + frame.length, 0));
  fields.u8(0x46).u8(0x42).u8(0x10).u8(0).u16(frames.length);
  for (const frame of frames) fields.u16(frame.length).bytes(frame);
  return fields.batchChecked();
}

/** An ack or a resend request; null for anything else, and for broken ones. */
export function readCommand(bytes) {
  const checked = bytes.length >= 10 && crc16(bytes.subarray(0, -2)) === (bytes.at(-2) | (bytes.at(-1) << 8));
  if (!checked) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const session = view.getUint16(2, true);
  if (bytes[0] === FRAME.ack) return { kind: "ack", session, nextExpected: view.getUint32(4, true) };
  if (bytes[0] === FRAME.resend && bytes.length >= 14)
    return { kind: "resend", session, first: view.getUint32(4, true), count: view.getUint32(8, true) };
  return null;
}
