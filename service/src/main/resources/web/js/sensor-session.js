import { EvenSamples } from "/js/even-samples.js";
import { GoBackN } from "/js/go-back-n.js";
import { mqttPass } from "/js/me.js";
import { MqttSocket } from "/js/mqtt-socket.js";
import { SensorFrames, phoneConfig } from "/js/sensor-frames.js";
import { PLACEMENT_CODES, STATE, statusFrame } from "/js/wire.js";

const WORK_MS = 50;
const STATUS_MS = 1000;
const BATTERY_UNKNOWN = 255;
const FIRMWARE = "phone page 1";

/** Another number than the one before, as the wire format asks. */
export const newWireSession = () => 1 + Math.floor(Math.random() * 65534);

/**
 * One run of the phone as a sensor: what comes in by `push` is numbered, kept and sent until the service has it on its
 * disk. `session`: `{ device, wire, declaration, originMs, periodMs, nextSample }`; `frames` are those an earlier page
 * left behind. `battery()` gives percent or null.
 */
export class SensorSession {
  #session;
  #spool;
  #even;
  #frames;
  #sender;
  #socket;
  #battery;
  #worker = 0;
  #statusMs = -Infinity;
  #lastMs;
  #finalCount = null;
  #said = false; // that it has stopped
  #finished;
  #resolveFinished;

  constructor({ session, frames = [], spool, battery = () => null, url = mqttUrl() }) {
    this.#session = session;
    this.#spool = spool;
    this.#battery = battery;
    this.#lastMs = session.originMs + endOf(frames.at(-1), session.periodMs);
    this.#even = new EvenSamples(session.periodMs);
    this.#frames = new SensorFrames({ session: session.wire, originMs: session.originMs, nextSample: session.nextSample });
    this.#finished = new Promise((resolve) => (this.#resolveFinished = resolve));
    this.#sender = new GoBackN({
      session: session.wire,
      frames,
      acknowledged: frames[0]?.firstSample ?? session.nextSample,
      send: (bytes) => this.#publish("data", bytes),
      announce: () => this.#announce(),
      forget: (nextExpected) => spool.forgetFrames(session.wire, nextExpected),
    });
    this.#socket = new MqttSocket({
      url,
      clientId: `${session.device}-${session.wire.toString(16)}`,
      pass: mqttPass,
      topics: ["ack", "cmd"].map((kind) => this.#topic(kind)),
      listener: {
        onOpen: () => this.#sender.connected(performance.now()),
        onClosed: () => {},
        onMessage: (topic, bytes) => this.#heard(bytes),
      },
    });
  }

  start() {
    this.#spool.keepSession(this.#session);
    this.#socket.connect();
    this.#worker = setInterval(() => this.#work(), WORK_MS);
  }

  /** A reading: time of the page's clock, ms; six values, m/s² and deg/s. */
  push(timeMs, values) {
    if (this.#finalCount !== null) return;
    const known = this.#even.periodMs > 0;
    const due = this.#even.push(timeMs, values);
    if (!known && this.#even.periodMs > 0) {
      this.#session.periodMs = this.#even.periodMs;
      this.#spool.keepSession(this.#session);
    }
    for (const sample of due) {
      this.#lastMs = sample.timeMs + this.#even.periodMs;
      this.#frames.push(sample).forEach((frame) => this.#keep(frame));
    }
  }

  /** No more samples; resolves when the service has them all. */
  finish() {
    this.#frames.flush().forEach((frame) => this.#keep(frame));
    this.#finalCount = this.#frames.nextSample;
    this.#statusMs = -Infinity;
    this.#work();
    return this.#finished;
  }

  get device() {
    return this.#session.device;
  }

  get wire() {
    return this.#session.wire;
  }

  /** For the page and for tests. */
  get figures() {
    return {
      connected: this.#socket.isOpen,
      failures: this.#socket.failures,
      samples: this.#frames.nextSample,
      acknowledged: this.#sender.acknowledged,
      waiting: this.#sender.kept,
      resends: this.#sender.resends,
      rateHz: this.#even.periodMs > 0 ? 1000 / this.#even.periodMs : NaN,
      finished: this.#isComplete(),
    };
  }

  #keep(frame) {
    this.#sender.add(frame);
    this.#spool.keepFrame(this.#session.wire, frame);
  }

  #work() {
    const nowMs = performance.now();
    if (this.#socket.isOpen) {
      this.#sender.work(nowMs);
      if (nowMs - this.#statusMs > STATUS_MS && this.#publishStatus()) this.#statusMs = nowMs;
    }
    if (this.#isComplete()) this.#close();
  }

  /** All is on the service's disk and it knows that no more comes; or there never was anything. */
  #isComplete() {
    if (this.#finalCount === null) return false;
    return this.#finalCount === 0 || (this.#said && this.#sender.acknowledged >= this.#finalCount);
  }

  #close() {
    clearInterval(this.#worker);
    this.#spool.forgetSession(this.#session.wire);
    this.#socket.close();
    this.#resolveFinished();
  }

  /** Config, declaration and state, kept by the broker; before any data. */
  #announce() {
    const { wire, declaration, device, periodMs } = this.#session;
    if (!(periodMs > 0)) return false;
    const placementCode = PLACEMENT_CODES[declaration.placement] ?? 0;
    const config = phoneConfig({ session: wire, periodMs, placementCode, serial: device, firmware: FIRMWARE });
    const said = new TextEncoder().encode(JSON.stringify({ ...declaration, wireSession: wire }));
    return this.#publish("config", config, true) && this.#publish("session", said, true) && this.#publishStatus();
  }

  #publishStatus() {
    const stopped = this.#finalCount !== null;
    const frame = statusFrame({
      state: stopped ? STATE.stopped : STATE.streaming,
      bufferFifteenths: Math.min(15, Math.ceil(this.#sender.kept / 1000)),
      session: this.#session.wire,
      nextSample: this.#frames.nextSample,
      deviceMicros: this.#frames.microsAt(this.#lastMs),
      bootCounter: 0,
      batteryPercent: this.#battery() ?? BATTERY_UNKNOWN,
      droppedSamples: 0,
    });
    const published = this.#publish("status", frame, true);
    if (published && stopped) this.#said = true;
    return published;
  }

  #heard(bytes) {
    this.#sender.heard(bytes, performance.now());
    this.#work();
  }

  #publish(kind, bytes, retain = false) {
    return this.#socket.publish(this.#topic(kind), bytes, { retain });
  }

  #topic(kind) {
    return `imu/v1/${this.#session.device}/${kind}`;
  }
}

/** When the sample after a frame is due, ms since the session's origin. */
const endOf = (frame, periodMs) => (frame ? frame.deviceMicros / 1000 + (frame.nextSample - frame.firstSample) * periodMs : 0);

const mqttUrl = () => `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/mqtt`;

/** Sends what earlier pages could not send any more; returns how many sessions that are. */
export async function finishEarlier(spool) {
  const left = await spool.unfinished();
  for (const { frames, ...session } of left) {
    const last = frames.at(-1);
    if (!last || !(session.periodMs > 0)) {
      spool.forgetSession(session.wire);
      continue;
    }
    const earlier = new SensorSession({ session: { ...session, nextSample: last.nextSample }, frames, spool });
    earlier.start();
    earlier.finish();
  }
  return left.length;
}
