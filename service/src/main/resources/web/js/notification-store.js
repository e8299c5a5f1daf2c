const FORMAT = 1;
const HEADER_BYTES = 15;
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Notifications until the service has them on its disk. A message is a format byte and records of: sequence number u32,
 * arrival u64 (ns of this page's clock), characteristic's number u8, length u16, the bytes; little-endian.
 */
export class NotificationStore {
  #kept = [];
  #first = 0;
  #bytes = 0;
  #refused = 0;

  /** Number of the oldest that is kept. */
  get first() {
    return this.#first;
  }

  /** Number the next one gets. */
  get next() {
    return this.#first + this.#kept.length;
  }

  /** Notifications that came when there was no room for more. */
  get refused() {
    return this.#refused;
  }

  keep(characteristicNumber, bytes, nowMs) {
    if (this.#bytes + bytes.length > MOST_BYTES) {
      this.#refused++;
      return;
    }
    const record = new DataView(new ArrayBuffer(HEADER_BYTES + bytes.length));
    record.setUint32(0, this.next, true);
    record.setBigUint64(4, BigInt(Math.round(nowMs * 1e6)), true);
    record.setUint8(12, characteristicNumber);
    record.setUint16(13, bytes.length, true);
    const all = new Uint8Array(record.buffer);
    all.set(bytes, HEADER_BYTES);
    this.#kept.push(all);
    this.#bytes += bytes.length;
  }

  /** The service has everything before `next`. */
  stored(next) {
    const gone = this.#kept.splice(0, Math.max(0, next - this.#first));
    this.#first += gone.length;
    for (const record of gone) this.#bytes -= record.length - HEADER_BYTES;
  }

  /** A message from number `from` on of about `mostBytes`, and the number after it; null when there is nothing. */
  message(from, mostBytes) {
    const records = [];
    let length = 1;
    for (let i = from - this.#first; i < this.#kept.length && (records.length === 0 || length + this.#kept[i].length <= mostBytes); i++) {
      records.push(this.#kept[i]);
      length += this.#kept[i].length;
    }
    if (records.length === 0) return null;
    const bytes = new Uint8Array(length);
    bytes[0] = FORMAT;
    let at = 1;
    for (const record of records) {
      bytes.set(record, at);
      at += record.length;
    }
    return { bytes, next: from + records.length };
  }
}
