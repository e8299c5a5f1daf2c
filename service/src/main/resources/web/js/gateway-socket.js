const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;
const SILENCE_LIMIT_MS = 6000;
const MESSAGE_BYTES = 16 * 1024;
const MOST_ON_THE_WAY_BYTES = 256 * 1024;

/**
 * The way of one run of one sensor to the service, for as long as the run lasts: connects again after every loss, sends
 * again what is not known to be stored, in order. The listener gets `onMessage(object)` and
 * `onState("connecting" | "open" | "waiting")`.
 */
export class GatewaySocket {
  #hello;
  #store;
  #listener;
  #socket = null;
  #greeted = false;
  #sent = 0;
  #failures = 0;
  #retry = 0;
  #up = true;
  #ending = false;
  #over = false;
  #heardMs = 0;
  #watching;

  /** `hello` is an object the service is told first; `store` the notifications of the run. */
  constructor(hello, store, listener) {
    this.#hello = hello;
    this.#store = store;
    this.#listener = listener;
    this.restart = this.restart.bind(this);
    addEventListener("online", this.restart);
    addEventListener("offline", this.restart);
    this.#watching = setInterval(() => this.#watch(), 500);
  }

  open() {
    clearTimeout(this.#retry);
    this.#listener.onState("connecting");
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/api/gateway`);
    this.#socket = socket;
    this.#heardMs = performance.now();
    socket.onopen = () => {
      this.#heardMs = performance.now();
      this.#say({ type: "hello", ...this.#hello, first: this.#store.first });
    };
    socket.onmessage = (event) => this.#receive(JSON.parse(event.data));
    socket.onclose = () => this.#retryLater();
  }

  /** There is something new to send. */
  pump() {
    while (this.#greeted && this.#socket.bufferedAmount < MOST_ON_THE_WAY_BYTES) {
      const message = this.#store.message(this.#sent, MESSAGE_BYTES);
      if (!message) break;
      this.#socket.send(message.bytes);
      this.#sent = message.next;
    }
  }

  battery(percent) {
    this.#hello.battery_pct = percent;
    if (this.#greeted) this.#say({ type: "battery", percent });
  }

  /** Whether the sensor is in reach. */
  link(up) {
    this.#up = up;
    if (this.#greeted) this.#say({ type: "link", up });
  }

  /** Nothing more comes: the service is told when it has everything. */
  end() {
    this.#ending = true;
    this.#endWhenStored();
  }

  restart() {
    if (this.#over) return;
    this.#forget();
    this.#failures = 0;
    this.#retryLater();
  }

  close() {
    this.#over = true;
    clearTimeout(this.#retry);
    clearInterval(this.#watching);
    removeEventListener("online", this.restart);
    removeEventListener("offline", this.restart);
    this.#forget();
  }

  #receive(message) {
    this.#heardMs = performance.now();
    if (message.type === "stored") {
      this.#store.stored(message.next);
      if (!this.#greeted) this.#greet();
      this.#endWhenStored();
    }
    if (message.type === "refused") this.close();
    this.#listener.onMessage(message);
  }

  /** The first answer says from where to send. */
  #greet() {
    this.#greeted = true;
    this.#failures = 0;
    this.#sent = this.#store.first;
    this.#listener.onState("open");
    this.#say({ type: "link", up: this.#up });
    this.pump();
  }

  #endWhenStored() {
    if (this.#ending && this.#greeted && this.#store.first === this.#store.next) this.#say({ type: "end", next: this.#store.next });
  }

  #say(message) {
    this.#socket.send(JSON.stringify(message));
  }

  #watch() {
    if (this.#greeted) this.pump();
    const open = this.#socket?.readyState === WebSocket.OPEN || this.#socket?.readyState === WebSocket.CONNECTING;
    if (open && performance.now() - this.#heardMs > SILENCE_LIMIT_MS) this.restart();
  }

  #forget() {
    const socket = this.#socket;
    this.#greeted = false;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    this.#socket = null;
  }

  #retryLater() {
    clearTimeout(this.#retry);
    this.#greeted = false;
    this.#listener.onState("waiting");
    const pauseMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++);
    this.#retry = setTimeout(() => this.open(), pauseMs * (0.75 + Math.random() / 2));
  }
}
