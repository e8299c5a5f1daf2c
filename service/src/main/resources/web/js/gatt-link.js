const CONNECT_LIMIT_MS = 20_000;
const OPERATION_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8000;
const BATTERY_EVERY_MS = 60_000;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function within(ms, promise, what) {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DOMException(`${what}: no answer`, "NetworkError")), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * A sensor that stays connected until it is let go: connects, does what its kind wants, and does both again after every
 * lost link. One GATT operation at a time, as the browser demands; every connection takes services and characteristics
 * anew. The listener gets `onState("connecting" | "ready" | "streaming" | "lost", error)`,
 * `onNotification(characteristicNumber, bytes, nowMs)`, `onBattery(percent)`; `planOf(name, services)` tells, once, how
 * this sensor is started and stopped.
 */
export class GattLink {
  #device;
  #listener;
  #plan = null;
  #characteristics = new Map();
  #operations = Promise.resolve();
  #wanted = true;
  #streaming = false;
  #connected = false;
  #heardMs = 0;
  #batteryMs = 0;
  #dropped = () => {};

  constructor(device, listener) {
    this.#device = device;
    this.#listener = listener;
    device.addEventListener("gattserverdisconnected", () => this.#dropped());
    setInterval(() => this.#watch(), 1000);
  }

  get plan() {
    return this.#plan;
  }

  /** Connects for good; resolves when the sensor is ready for the first time. */
  async open() {
    await this.#connect();
    this.#keepUp();
  }

  /** Begins to stream; after a lost link it begins by itself. */
  async start() {
    this.#streaming = true;
    if (this.#connected) await this.#run(this.#plan.start);
    this.#say();
  }

  async stop() {
    this.#streaming = false;
    if (!this.#connected) return;
    try {
      await this.#run(this.#plan.stop);
      for (const { subscribe } of this.#plan.start) {
        if (subscribe) await this.#operation(() => this.#characteristics.get(subscribe).stopNotifications());
      }
      this.#say();
    } catch (error) {
      this.#device.gatt.disconnect(); // it ends by itself then
    }
  }

  /** Lets go of the sensor. */
  async close() {
    this.#wanted = false;
    if (this.#streaming) await this.stop();
    this.#device.gatt.disconnect();
  }

  /** Writes to the sensor when it is there; false when it is not. */
  async write(characteristic, hex) {
    if (!this.#connected) return false;
    try {
      await this.#write(characteristic, hex);
      return true;
    } catch (error) {
      console.info(`Not written: ${error.message}`); // the service says it again
      return false;
    }
  }

  async #keepUp() {
    for (let failures = 0; this.#wanted; ) {
      if (this.#connected) {
        await new Promise((resolve) => {
          this.#dropped = resolve;
          if (!this.#device.gatt.connected) resolve();
        });
        this.#connected = false;
        failures = 0;
        if (this.#wanted) this.#listener.onState("lost", null);
        continue;
      }
      await pause(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++));
      try {
        if (this.#wanted) await this.#connect();
      } catch (error) {
        this.#device.gatt.disconnect();
        this.#listener.onState("lost", error);
      }
    }
  }

  async #connect() {
    this.#listener.onState("connecting", null);
    this.#operations = Promise.resolve();
    this.#characteristics.clear();
    const server = await within(CONNECT_LIMIT_MS, this.#device.gatt.connect(), "connecting");
    const services = await this.#operation(() => server.getPrimaryServices());
    this.#plan ??= await this.#listener.planOf(this.#device.name ?? "", services.map(({ uuid }) => uuid));
    const service = services.find(({ uuid }) => uuid === this.#plan.service);
    if (!service) throw new DOMException("The sensor's own service is missing.", "NotFoundError");
    for (const uuid of this.#plan.characteristics) {
      const characteristic = await this.#operation(() => service.getCharacteristic(uuid));
      this.#characteristics.set(uuid, characteristic);
      const number = this.#plan.notifying.indexOf(uuid);
      if (number >= 0) characteristic.addEventListener("characteristicvaluechanged", (event) => this.#notified(number, event));
    }
    this.#batteryOf = services.find(({ uuid }) => uuid.startsWith("0000180f-")) ?? null;
    await this.#readBattery();
    if (this.#streaming) await this.#run(this.#plan.start);
    this.#connected = this.#device.gatt.connected;
    if (!this.#connected) throw new DOMException("The link was lost.", "NetworkError");
    this.#say();
  }

  #batteryOf = null;

  #say() {
    this.#heardMs = performance.now();
    if (this.#connected) this.#listener.onState(this.#streaming ? "streaming" : "ready", null);
  }

  #notified(number, event) {
    const nowMs = performance.now();
    this.#heardMs = nowMs;
    const { buffer, byteOffset, byteLength } = event.target.value;
    this.#listener.onNotification(number, new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)), nowMs);
  }

  /** The plan's steps in their order: what listens is listening before anything is started. */
  async #run(steps) {
    for (const { subscribe, write, hex } of steps) {
      if (subscribe) await this.#operation(() => this.#characteristics.get(subscribe).startNotifications());
      else await this.#write(write, hex);
    }
  }

  #write(uuid, hex) {
    const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    return this.#operation(() => {
      const characteristic = this.#characteristics.get(uuid);
      return characteristic.properties.write ? characteristic.writeValueWithResponse(bytes) : characteristic.writeValueWithoutResponse(bytes);
    });
  }

  /** The browser refuses an operation while another is under way. */
  #operation(run) {
    const done = this.#operations.then(() => within(OPERATION_LIMIT_MS, run(), "the sensor"));
    this.#operations = done.catch(() => {});
    return done;
  }

  async #readBattery() {
    if (!this.#batteryOf) return;
    this.#batteryMs = performance.now();
    try {
      const level = await this.#operation(() => this.#batteryOf.getCharacteristic("battery_level"));
      this.#listener.onBattery((await this.#operation(() => level.readValue())).getUint8(0));
    } catch (error) {
      this.#batteryOf = null; // it tells nobody
      console.info(`No battery level: ${error.message}`);
    }
  }

  /** A stream that fell silent is a link that is lost without knowing it. */
  #watch() {
    if (!this.#connected) return;
    const nowMs = performance.now();
    if (this.#streaming && nowMs - this.#heardMs > SILENCE_LIMIT_MS) this.#device.gatt.disconnect();
    else if (nowMs - this.#batteryMs > BATTERY_EVERY_MS) this.#readBattery();
  }
}
