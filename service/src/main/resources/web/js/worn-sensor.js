import { GattLink } from "/js/gatt-link.js";
import { GatewaySocket } from "/js/gateway-socket.js";
import { NotificationStore } from "/js/notification-store.js";
import { say } from "/js/texts.js";
import { words } from "/js/web-bluetooth.js";

/** Name of the sensor in the service's topics: many are called the same, so the browser's own number for it is in it. */
async function topicName({ name, id }) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id)));
  const number = Array.from(digest.subarray(0, 3), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const plain = (name || "sensor").replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
  return `${plain || "sensor"}-${number}`;
}

/** One sensor with its link to this device and, while it runs, its way to the service. `changed()` is called at every change. */
export class WornSensor {
  placement;
  name;
  product = "";
  link = "connecting";
  problem = "";
  batteryPct = NaN;
  /** What the service made of the run: samples, missing, refused. */
  facts = {};
  /** Way to the service: off, connecting, open, waiting. */
  way = "off";
  topic = "";
  #device;
  #gatt;
  #store = null;
  #socket = null;
  #ended = () => {};
  #changed;

  constructor(device, placement, planOf, changed) {
    this.#device = device;
    this.placement = placement;
    this.name = device.name ?? say("sensor");
    this.#changed = changed;
    this.#gatt = new GattLink(device, {
      planOf,
      onState: (state, error) => this.#linked(state, error),
      onNotification: (number, bytes, nowMs) => this.#notified(number, bytes, nowMs),
      onBattery: (percent) => this.#battery(percent),
    });
  }

  /** Whether it is this Bluetooth device. */
  isFor(device) {
    return this.#device.id === device.id;
  }

  async open() {
    await this.#gatt.open();
    this.topic = await topicName(this.#device);
    this.#update({ product: this.#gatt.plan.product });
  }

  /** Notifications the service does not have yet. */
  get waiting() {
    return this.#store ? this.#store.next - this.#store.first : 0;
  }

  get running() {
    return this.#socket !== null;
  }

  /** Begins a run. `declaration` says what the athlete does. */
  async start(declaration) {
    this.#store = new NotificationStore();
    this.facts = {};
    const hello = {
      stream: crypto.randomUUID(),
      profile: this.#gatt.plan.profile,
      device: this.topic,
      name: this.name,
      battery_pct: Number.isFinite(this.batteryPct) ? this.batteryPct : null,
      declaration: { ...declaration, placement: this.placement },
    };
    this.#socket = new GatewaySocket(hello, this.#store, {
      onState: (way) => this.#update({ way }),
      onMessage: (message) => this.#told(message),
    });
    this.#socket.open();
    await this.#gatt.start();
  }

  /** Ends the run: stops the sensor, and is done when the service has everything. */
  async stop() {
    if (!this.running) return;
    const ended = new Promise((resolve) => (this.#ended = resolve));
    await this.#gatt.stop();
    this.#socket.end();
    await ended;
  }

  async remove() {
    await this.#gatt.close();
  }

  #linked(link, error) {
    this.#socket?.link(link === "streaming");
    this.#update({ link, problem: error ? words(error) : "" });
  }

  #notified(number, bytes, nowMs) {
    if (!this.#store) return;
    this.#store.keep(number, bytes, nowMs);
    this.#socket.pump();
  }

  #battery(percent) {
    this.#socket?.battery(percent);
    this.#update({ batteryPct: percent });
  }

  #told(message) {
    if (message.type === "write") this.#gatt.write(message.characteristic, message.hex);
    else if (message.type === "sensor") this.#update({ facts: message, batteryPct: message.battery_pct ?? this.batteryPct });
    else if (message.type === "refused") this.#finish({ problem: message.line });
    else if (message.type === "ended") this.#finish({});
  }

  #finish(facts) {
    this.#socket.close();
    this.#socket = null;
    this.#store = null;
    this.#update({ ...facts, way: "off" });
    this.#ended();
  }

  #update(facts) {
    Object.assign(this, facts);
    this.#changed();
  }
}
