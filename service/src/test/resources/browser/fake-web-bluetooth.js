/**
 * A strict stand-in for Web Bluetooth: it refuses what Chromium refuses, in the same words of DOMException. Its sensors
 * play packets that were made beforehand, by their own clock, heard or not. `window.fakeBluetooth` drives it.
 */
(() => {
  const ALIASES = { battery_level: "00002a19-0000-1000-8000-00805f9b34fb", battery_service: "0000180f-0000-1000-8000-00805f9b34fb" };
  const uuidOf = (name) => ALIASES[name] ?? name;
  const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const failure = (name, message) => new DOMException(message, name);
  const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const GONE = "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.";

  class FakeCharacteristic extends EventTarget {
    #service;
    value = null;

    constructor(service, { uuid, properties }) {
      super();
      this.#service = service;
      this.uuid = uuid;
      this.properties = { read: false, write: false, writeWithoutResponse: false, notify: false, indicate: false, ...properties };
    }

    get service() {
      return this.#service;
    }

    async startNotifications() {
      if (!this.properties.notify && !this.properties.indicate) throw failure("NotSupportedError", "GATT Error: Not supported.");
      await this.#operation();
      this.#service.device.subscribed(this);
      return this;
    }

    async stopNotifications() {
      await this.#operation();
      this.#service.device.unsubscribed(this);
      return this;
    }

    async readValue() {
      if (!this.properties.read) throw failure("NotSupportedError", "GATT Error: Not supported.");
      await this.#operation();
      this.value = new DataView(Uint8Array.of(this.#service.device.model.battery ?? 0).buffer);
      this.dispatchEvent(new Event("characteristicvaluechanged"));
      return this.value;
    }

    async writeValueWithResponse(bytes) {
      if (!this.properties.write) throw failure("NotSupportedError", "GATT operation not permitted.");
      await this.#write(bytes);
    }

    async writeValueWithoutResponse(bytes) {
      if (!this.properties.writeWithoutResponse) throw failure("NotSupportedError", "GATT operation not permitted.");
      await this.#write(bytes);
    }

    async #write(bytes) {
      if (bytes.length > 512) throw failure("InvalidModificationError", "Value can't exceed 512 bytes.");
      const copy = Uint8Array.from(bytes);
      await this.#operation();
      this.#service.device.written(this, copy);
    }

    /** Called by the sensor. */
    notified(bytes) {
      this.value = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.dispatchEvent(new Event("characteristicvaluechanged", { bubbles: true }));
    }

    async #operation() {
      const device = this.#service.device;
      if (!device.gatt.connected) throw failure("NetworkError", GONE);
      if (this.#service.connection !== device.connection) {
        throw failure("InvalidStateError", `Characteristic with UUID ${this.uuid} is no longer valid. Remember to retrieve the characteristic again after reconnecting.`);
      }
      await device.operation();
    }
  }

  class FakeService {
    #characteristics = new Map();

    constructor(device, model) {
      this.device = device;
      this.uuid = model.uuid;
      this.model = model;
      this.connection = device.connection;
    }

    async getCharacteristic(name) {
      const uuid = uuidOf(name);
      if (!UUID.test(uuid)) throw new TypeError(`Invalid Characteristic name: '${name}'.`);
      if (!this.device.gatt.connected) throw failure("NetworkError", "GATT Server is disconnected. Cannot retrieve characteristics. (Re)connect first with `device.gatt.connect`.");
      if (this.connection !== this.device.connection) throw failure("InvalidStateError", `Service with UUID ${this.uuid} is no longer valid. Remember to retrieve the service again after reconnecting.`);
      await pause(2);
      const model = this.model.characteristics.find((each) => each.uuid === uuid);
      if (!model) throw failure("NotFoundError", `No Characteristics matching UUID ${uuid} found in Service with UUID ${this.uuid}.`);
      if (!this.#characteristics.has(uuid)) this.#characteristics.set(uuid, new FakeCharacteristic(this, model));
      return this.#characteristics.get(uuid);
    }
  }

  class FakeDevice extends EventTarget {
    connection = 0;
    allowed = new Set();
    #busy = false;
    #connected = false;
    #inReach = true;
    #listening = new Map();

    constructor(model) {
      super();
      this.model = model;
      this.id = btoa(model.name + " ").slice(0, 22) + "==";
      this.name = model.name;
      const device = this;
      this.gatt = {
        device,
        get connected() {
          return device.#connected;
        },
        async connect() {
          if (device.#connected) return device.gatt;
          await pause(30);
          if (!device.#inReach) {
            await pause(200);
            throw failure("NetworkError", "Connection attempt failed.");
          }
          device.#connected = true;
          device.connection++;
          device.#busy = false;
          return device.gatt;
        },
        disconnect() {
          if (device.#connected) device.#drop();
        },
        async getPrimaryServices() {
          if (!device.#connected) throw failure("NetworkError", "GATT Server is disconnected. Cannot retrieve services. (Re)connect first with `device.gatt.connect`.");
          await pause(20);
          const visible = model.services.filter(({ uuid }) => device.allowed.has(uuid));
          if (visible.length === 0) throw failure("NotFoundError", "No Services found in device.");
          return visible.map((service) => new FakeService(device, service));
        },
      };
      this.player = players[model.kind](model, (uuid, bytes) => this.#notify(uuid, bytes));
    }

    inReach(value) {
      this.#inReach = value;
      if (!value && this.#connected) this.#drop();
    }

    #drop() {
      this.#connected = false;
      this.#listening.clear();
      this.player.disconnected();
      this.dispatchEvent(new Event("gattserverdisconnected", { bubbles: true }));
    }

    async operation() {
      if (this.#busy) throw failure("NetworkError", "GATT operation already in progress.");
      this.#busy = true;
      const connection = this.connection;
      await pause(5);
      if (connection !== this.connection || !this.#connected) throw failure("NetworkError", "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`.");
      this.#busy = false;
    }

    subscribed(characteristic) {
      this.#listening.set(characteristic.uuid, characteristic);
      log.push(`subscribe ${characteristic.uuid}`);
      this.player.subscribed?.(characteristic.uuid);
    }

    unsubscribed(characteristic) {
      this.#listening.delete(characteristic.uuid);
      this.player.unsubscribed?.(characteristic.uuid);
    }

    written(characteristic, bytes) {
      log.push(`write ${characteristic.uuid} ${toHex(bytes)}`);
      this.player.written(characteristic.uuid, bytes);
    }

    /** Whether somebody heard it. */
    #notify(uuid, bytes) {
      const characteristic = this.#connected ? this.#listening.get(uuid) : undefined;
      characteristic?.notified(bytes);
      return characteristic !== undefined;
    }
  }

  /** Packets by a clock that begins with the first start and does not stop. */
  function play(packets, speed, give) {
    const beganMs = performance.now();
    let next = 0;
    const timer = setInterval(() => {
      while (next < packets.length && packets[next].ms <= (performance.now() - beganMs) * speed) give(packets[next++]);
      if (next === packets.length) clearInterval(timer);
    }, 4);
    return () => clearInterval(timer);
  }

  const players = {
    /** Control point and data: streams what it was told to start; what nobody hears is lost. */
    polar(model, notify) {
      const started = new Set();
      let playing = false;
      return {
        written(uuid, bytes) {
          if (uuid !== model.control) return;
          const [command, measurement] = bytes;
          if (command === 2) {
            const again = started.has(measurement);
            started.add(measurement);
            const settings = again ? "" : (model.startResponses[measurement] ?? "");
            setTimeout(() => notify(model.control, fromHex(`f002${measurement.toString(16).padStart(2, "0")}${again ? "06" : "00"}00${settings}`)), 5);
          } else if (command === 3) {
            started.delete(measurement);
            setTimeout(() => notify(model.control, fromHex(`f003${measurement.toString(16).padStart(2, "0")}0000`)), 5);
          }
          if (started.size === Object.keys(model.startResponses).length && !playing) {
            playing = true;
            play(model.packets, model.speed, (packet) => {
              const heard = started.has(packet.measurement) && notify(model.data, fromHex(packet.hex));
              state.heard += heard ? 1 : 0;
              state.unheard += heard ? 0 : 1;
              if (packet === model.packets.at(-1)) state.played = true;
            });
          }
        },
        disconnected() {
          started.clear();
        },
      };
    },

    /** Wire format: keeps every frame until it is acknowledged, goes back to the last acknowledgement. */
    femoris(model, notify) {
      let acked = 0;
      let sent = 0;
      let taken = 0;
      let playing = false;
      let listening = false;
      const frame = (hex) => notify(model.frames, fromHex(hex));
      const send = () => {
        while (listening && sent < taken) {
          if (sent % 97 === 96 && !model.skipped.has(sent)) model.skipped.add(sent++); // a notification that got lost
          else if (frame(model.packets[sent].hex)) sent++;
          else return;
        }
      };
      model.skipped = new Set();
      return {
        subscribed(uuid) {
          if (uuid !== model.frames) return;
          listening = true;
          sent = model.packets.findIndex(({ next }) => next > acked);
          if (sent < 0) sent = model.packets.length;
          setTimeout(() => {
            frame(model.config);
            frame(model.status);
            send();
          }, 5);
          if (playing) return;
          playing = true;
          play(model.packets, model.speed, () => {
            taken++;
            send();
            if (taken === model.packets.length) state.played = true;
          });
        },
        unsubscribed() {
          listening = false;
        },
        written(uuid, bytes) {
          const view = new DataView(bytes.buffer);
          if (bytes[0] === 0x15) acked = Math.max(acked, view.getUint32(4, true));
          if (bytes[0] === 0x16) {
            const [from, to] = [view.getUint32(4, true), view.getUint32(4, true) + view.getUint32(8, true)];
            state.asked++;
            model.packets.slice(0, taken).filter(({ first, next }) => next > from && first < to).forEach(({ historical }) => frame(historical));
          }
        },
        disconnected() {
          listening = false;
        },
      };
    },
  };

  const devices = [];
  const log = [];
  const state = { heard: 0, unheard: 0, asked: 0, played: false };
  window.fakeBluetooth = {
    log,
    state,
    nextChoice: null,
    requested: null,
    add: (model) => devices.push(new FakeDevice(model)),
    device: (name) => devices.find((each) => each.name === name),
    inReach: (name, value) => window.fakeBluetooth.device(name).inReach(value),
  };

  function matches(filter, { model }) {
    if (Object.keys(filter).length === 0) throw new TypeError("A filter must restrict the devices in some way.");
    const byName = filter.namePrefix === undefined || model.name.startsWith(filter.namePrefix);
    return byName && (filter.services ?? []).every((uuid) => model.advertised.includes(uuid));
  }

  const bluetooth = Object.assign(new EventTarget(), {
    getAvailability: async () => true,
    async requestDevice(options) {
      if (!navigator.userActivation.isActive) throw failure("SecurityError", "Must be handling a user gesture to show a permission request.");
      if (!options?.filters?.length) throw new TypeError("Either 'filters' should be present or 'acceptAllDevices' should be true, but not both.");
      for (const uuid of options.optionalServices ?? []) if (!UUID.test(uuid)) throw new TypeError(`Invalid Service name: '${uuid}'.`);
      window.fakeBluetooth.requested = options;
      await pause(20);
      const wanted = devices.find((each) => each.name === window.fakeBluetooth.nextChoice && options.filters.some((filter) => matches(filter, each)));
      if (!wanted) throw failure("NotFoundError", "User cancelled the requestDevice() chooser.");
      for (const uuid of [...options.filters.flatMap(({ services }) => services ?? []), ...(options.optionalServices ?? [])]) wanted.allowed.add(uuid);
      return wanted;
    },
  });
  Object.defineProperty(Navigator.prototype, "bluetooth", { get: () => bluetooth, configurable: true });
})();
