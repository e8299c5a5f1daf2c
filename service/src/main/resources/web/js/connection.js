const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;
const OPENING_LIMIT_MS = 8000;
const SILENCE_LIMIT_MS = 6000;

/**
 * The live messages of one session, for as long as the page is open: connects, and connects again with
 * growing pauses. Without `motion` it gets counts and states alone. Whoever listens gets `onMessage(object)` and `onState("connecting" | "open" | "waiting")`.
 */
export class Connection {
  #url;
  #listener;
  #socket = null;
  #failures = 0;
  #timer = 0;
  #expectsMessages = false;
  #closed = false;
  #lastMessageMs = 0;

  constructor(session, listener, { motion = true } = {}) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.#url = `${scheme}//${location.host}/api/live?session=${encodeURIComponent(session)}${motion ? "" : "&motion=no"}`;
    this.#listener = listener;
    // A change of network leaves dead sockets behind; waiting for their time-out would cost minutes.
    addEventListener("online", () => this.#restart());
    addEventListener("offline", () => this.#restart());
    addEventListener("pageshow", (event) => event.persisted && this.#restart());
    setInterval(() => this.#watch(), 1000);
  }

  /** While a session runs the server says something every second: long silence then means a dead connection. */
  expectMessages(expected) {
    this.#expectsMessages = expected;
  }

  open() {
    clearTimeout(this.#timer);
    this.#listener.onState("connecting");
    const socket = new WebSocket(this.#url);
    const opening = setTimeout(() => socket.close(), OPENING_LIMIT_MS);
    this.#socket = socket;
    socket.onopen = () => {
      clearTimeout(opening);
      this.#failures = 0;
      this.#lastMessageMs = performance.now();
      this.#listener.onState("open");
    };
    socket.onmessage = (event) => {
      this.#lastMessageMs = performance.now();
      this.#listener.onMessage(JSON.parse(event.data));
    };
    socket.onclose = () => {
      clearTimeout(opening);
      this.#retryLater();
    };
  }

  /** For good. */
  close() {
    this.#closed = true;
    this.#expectsMessages = false;
    this.#restart();
  }

  #watch() {
    const silent = performance.now() - this.#lastMessageMs > SILENCE_LIMIT_MS;
    if (this.#expectsMessages && silent && this.#socket.readyState === WebSocket.OPEN) this.#restart();
  }

  #restart() {
    const socket = this.#socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#failures = 0;
    this.#retryLater();
  }

  #retryLater() {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#listener.onState("waiting");
    const pauseMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++);
    this.#timer = setTimeout(() => this.open(), pauseMs * (0.75 + Math.random() / 2));
  }
}
