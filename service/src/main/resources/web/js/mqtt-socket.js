const PACKET = { connect: 0x10, connack: 2, publish: 3, puback: 4, subscribe: 0x82, suback: 9, pingreq: 0xc0, disconnect: 0xe0 };
const KEEP_ALIVE_S = 15;
const PING_MS = 2000;
const SILENCE_LIMIT_MS = 5000;
const OPENING_LIMIT_MS = 8000;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 3000;
const MAX_BUFFERED_BYTES = 262_144;

const utf8 = (text) => new TextEncoder().encode(text);
const u16 = (value) => [value >> 8, value & 0xff];
const string = (text) => [...u16(utf8(text).length), ...utf8(text)];

/** Header, remaining length in sevens of bits, content. */
export function packet(firstByte, content) {
  const length = [];
  for (let rest = content.length; ; rest >>>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) break;
  }
  return new Uint8Array([firstByte, ...length, ...content]);
}

/** Cuts bytes into whole packets: `{ type, flags, content }`. */
export class PacketReader {
  #pending = new Uint8Array(0);

  push(bytes) {
    this.#pending = new Uint8Array([...this.#pending, ...bytes]);
    const packets = [];
    for (let next = this.#next(); next; next = this.#next()) packets.push(next);
    return packets;
  }

  #next() {
    let length = 0;
    for (let i = 1, shift = 0; i < this.#pending.length && i < 5; i++, shift += 7) {
      length |= (this.#pending[i] & 0x7f) << shift;
      if (this.#pending[i] & 0x80) continue;
      if (this.#pending.length < i + 1 + length) return null;
      const content = this.#pending.slice(i + 1, i + 1 + length);
      const [first] = this.#pending;
      this.#pending = this.#pending.slice(i + 1 + length);
      return { type: first >> 4, flags: first & 0x0f, content };
    }
    return null;
  }
}

/**
 * MQTT 3.1.1 over a WebSocket, as much of it as a sensor needs: it publishes, and hears the topics given. Keeps
 * itself connected with growing pauses. Nothing is queued: what the link loses its user sends again.
 * `pass`: gives `{ user, password }` for the broker, or null.
 * `listener`: `onOpen()`, `onClosed()`, `onMessage(topic, bytes)`.
 */
export class MqttSocket {
  #url;
  #clientId;
  #topics;
  #listener;
  #pass;
  #socket = null;
  #reader = null;
  #open = false;
  #closed = false;
  #failures = 0;
  #retry = 0;
  #packetId = 0;
  #lastHeardMs = 0;
  #ticker = 0;

  constructor({ url, clientId, topics, listener, pass = null }) {
    this.#url = url;
    this.#clientId = clientId;
    this.#topics = topics;
    this.#listener = listener;
    this.#pass = pass;
  }

  get isOpen() {
    return this.#open;
  }

  /** Why it never opened, if it never did: a browser hides the cause. */
  get failures() {
    return this.#failures;
  }

  connect() {
    addEventListener("online", this.#restart);
    addEventListener("offline", this.#restart);
    this.#ticker = setInterval(() => this.#tick(), PING_MS);
    this.#dial();
  }

  close() {
    this.#closed = true;
    clearInterval(this.#ticker);
    clearTimeout(this.#retry);
    removeEventListener("online", this.#restart);
    removeEventListener("offline", this.#restart);
    if (this.#open) this.#socket.send(packet(PACKET.disconnect, []));
    this.#socket?.close();
  }

  /** At least once, as far as this connection goes; false when it cannot be sent now. */
  publish(topic, bytes, { retain = false } = {}) {
    if (!this.#open || this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) return false;
    this.#socket.send(packet((PACKET.publish << 4) | 0x02 | (retain ? 1 : 0), [...string(topic), ...u16(this.#nextPacketId()), ...bytes]));
    return true;
  }

  #dial() {
    const socket = new WebSocket(this.#url, "mqtt");
    socket.binaryType = "arraybuffer";
    this.#socket = socket;
    this.#reader = new PacketReader();
    const opening = setTimeout(() => socket.close(), OPENING_LIMIT_MS);
    socket.onopen = () => this.#greet(socket);
    socket.onmessage = ({ data }) => {
      this.#lastHeardMs = performance.now();
      for (const each of this.#reader.push(new Uint8Array(data))) this.#received(each, opening);
    };
    socket.onclose = () => {
      clearTimeout(opening);
      this.#lost();
    };
  }

  /** Says who connects; without a pass that there is none. */
  async #greet(socket) {
    this.#lastHeardMs = performance.now();
    let pass = null;
    try {
      pass = this.#pass ? await this.#pass() : null;
    } catch (refused) {
      console.info(`No pass for the broker: ${refused.message}`);
      return socket.close();
    }
    const flags = pass ? 0xc2 : 0x02;
    const credentials = pass ? [...string(pass.user), ...string(pass.password)] : [];
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(packet(PACKET.connect, [...string("MQTT"), 4, flags, ...u16(KEEP_ALIVE_S), ...string(this.#clientId), ...credentials]));
  }

  #received({ type, flags, content }, opening) {
    if (type === PACKET.connack) {
      if (content[1] !== 0) return this.#socket.close();
      const topics = this.#topics.flatMap((topic) => [...string(topic), 1]);
      this.#socket.send(packet(PACKET.subscribe, [...u16(this.#nextPacketId()), ...topics]));
    } else if (type === PACKET.suback) {
      clearTimeout(opening);
      this.#open = true;
      this.#failures = 0;
      this.#listener.onOpen();
    } else if (type === PACKET.publish) {
      this.#message(flags, content);
    }
  }

  #message(flags, content) {
    const topicEnd = 2 + ((content[0] << 8) | content[1]);
    const qos = (flags >> 1) & 3;
    const topic = new TextDecoder().decode(content.slice(2, topicEnd));
    if (qos > 0) this.#socket.send(packet(PACKET.puback << 4, content.slice(topicEnd, topicEnd + 2)));
    this.#listener.onMessage(topic, content.slice(topicEnd + (qos > 0 ? 2 : 0)));
  }

  #tick() {
    if (!this.#open) return;
    if (performance.now() - this.#lastHeardMs > SILENCE_LIMIT_MS) this.#restart();
    else this.#socket.send(packet(PACKET.pingreq, []));
  }

  /** A change of network leaves dead sockets behind, which take minutes to find out by themselves. */
  #restart = () => {
    const socket = this.#socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#failures = 0;
    this.#lost();
  };

  #lost() {
    const wasOpen = this.#open;
    this.#open = false;
    if (wasOpen) this.#listener.onClosed();
    if (this.#closed) return;
    clearTimeout(this.#retry);
    const pauseMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++);
    this.#retry = setTimeout(() => this.#dial(), pauseMs * (0.75 + Math.random() / 2));
  }

  #nextPacketId() {
    this.#packetId = (this.#packetId % 65535) + 1;
    return this.#packetId;
  }
}
