import { batch, readCommand } from "/js/wire.js";

const WINDOW_MICROS = 2_000_000;
const MAX_BATCH_FRAMES = 10;
const REPEATED_ACKS = 3;
const SILENCE_MS = 250;
const ACK_TIMEOUT_MS = 2000;

/**
 * Sends frames in order and goes back to the last acknowledgement when something is lost (wire-format.md, section
 * 10). Frames stay in `store` until the service says they are on its disk. `send(bytes)` returns false when there is
 * no connection; `announce()` says config, declaration and state, and returns whether it could. Time is an argument.
 */
export class GoBackN {
  #frames = [];
  #next = 0;
  #acknowledged = 0;
  #announced = false;
  #progressMs = 0;
  #goBackMs = 0;
  #repeats = 0;
  #resentFrom = -1;
  #session;
  #send;
  #announce;
  #forget;
  resends = 0;

  constructor({ session, send, announce, forget = () => {}, frames = [], acknowledged = 0 }) {
    this.#session = session;
    this.#send = send;
    this.#announce = announce;
    this.#forget = forget;
    this.#frames = [...frames];
    this.#acknowledged = acknowledged;
  }

  add(frame) {
    this.#frames.push(frame);
  }

  /** Samples before this one are on the service's disk. */
  get acknowledged() {
    return this.#acknowledged;
  }

  /** Samples kept here because nobody has said yet that they are safe. */
  get kept() {
    const last = this.#frames.at(-1);
    return last ? last.nextSample - Math.max(this.#acknowledged, this.#frames[0].firstSample) : 0;
  }

  /** A new connection: the other end may know nothing. */
  connected(nowMs) {
    this.#announced = false;
    this.#goBack(nowMs);
  }

  heard(bytes, nowMs) {
    const command = readCommand(bytes);
    if (command?.session !== this.#session) return;
    if (command.kind === "resend") return this.#wanted(command.first);
    if (command.nextExpected > this.#acknowledged) this.#advance(command.nextExpected, nowMs);
    else if (this.#next > 0 && this.#meansLoss(nowMs)) this.#goBackOnce(nowMs);
  }

  /** Sends what the window lets; to be called often. */
  work(nowMs) {
    if (this.#next === 0) this.#progressMs = nowMs;
    else if (nowMs - Math.max(this.#progressMs, this.#goBackMs) > ACK_TIMEOUT_MS) this.#goBack(nowMs);
    this.#announced ||= this.#announce();
    while (this.#announced && this.#next < this.#frames.length && this.#fits(this.#frames[this.#next])) {
      const group = this.#group();
      if (!this.#send(batch(group.map(({ bytes }) => bytes)))) return;
      this.#next += group.length;
    }
  }

  #group() {
    const group = [];
    for (let i = this.#next; i < this.#frames.length && group.length < MAX_BATCH_FRAMES && this.#fits(this.#frames[i]); i++) group.push(this.#frames[i]);
    return group;
  }

  #fits(frame) {
    return frame.deviceMicros - this.#frames[0].deviceMicros <= WINDOW_MICROS;
  }

  #advance(nextExpected, nowMs) {
    this.#acknowledged = nextExpected;
    this.#progressMs = nowMs;
    this.#repeats = 0;
    let safe = 0;
    while (safe < this.#frames.length && this.#frames[safe].nextSample <= nextExpected) safe++;
    this.#frames.splice(0, safe);
    this.#next = Math.max(0, this.#next - safe);
    if (safe > 0) this.#forget(nextExpected);
  }

  #wanted(first) {
    const at = this.#frames.findIndex((frame) => frame.nextSample > first);
    if (at >= 0) this.#next = Math.min(this.#next, at);
  }

  /** The same acknowledgement again: three times, or once after a silence. */
  #meansLoss(nowMs) {
    this.#repeats++;
    return this.#repeats >= REPEATED_ACKS || nowMs - this.#progressMs > SILENCE_MS;
  }

  #goBackOnce(nowMs) {
    this.#repeats = 0;
    if (this.#resentFrom === this.#acknowledged) return;
    this.#resentFrom = this.#acknowledged;
    this.#goBack(nowMs);
  }

  #goBack(nowMs) {
    if (this.#next > 0) this.resends++;
    this.#goBackMs = nowMs;
    this.#next = 0;
  }
}
