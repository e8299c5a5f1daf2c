import { say } from "/js/texts.js";

const KEY = "femoris.unsent";

/**
 * What is said on the page, kept until the service has it: over a cut network and a reload. Each carries a name of its
 * own, so that one sent twice is kept once.
 */
export class Outbox {
  #onKept;
  #onRefused;
  #onWaiting;
  #sending = false;

  /** `onKept(session, fact)` for each the service has; `onRefused(line)`: it will not; `onWaiting()`: not reached. */
  constructor({ onKept, onRefused, onWaiting }) {
    this.#onKept = onKept;
    this.#onRefused = onRefused;
    this.#onWaiting = onWaiting;
  }

  say(session, fact) {
    this.#write([...this.#read(), { session, fact: { request: crypto.randomUUID?.() ?? randomName(), ...fact } }]);
    this.flush();
  }

  /** What the service does not have yet of that session. */
  waiting(session) {
    return this.#read().filter((each) => each.session === session).map(({ fact }) => fact);
  }

  /** Sends what waits, one after the other; what finds no service waits on. */
  async flush() {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let [next] = this.#read(); next && (await this.#sent(next)); [next] = this.#read());
    } finally {
      this.#sending = false;
    }
  }

  async #sent({ session, fact }) {
    let answer;
    try {
      answer = await fetch(`/api/sessions/${encodeURIComponent(session)}/live`, { method: "POST", body: JSON.stringify(fact) });
    } catch {
      this.#onWaiting(); // no network: the next connection tries again
      return false;
    }
    if (answer.status >= 500) {
      this.#onWaiting();
      return false;
    }
    this.#write(this.#read().filter((each) => each.fact.request !== fact.request));
    const body = await answer.json();
    if (answer.ok) this.#onKept(session, body);
    else this.#onRefused(body.detail ?? say("answered", { status: answer.status }));
    return true;
  }

  #read() {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? [];
  }

  #write(all) {
    sessionStorage.setItem(KEY, JSON.stringify(all));
  }
}

/** Pages without TLS have no `randomUUID`. */
const randomName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
