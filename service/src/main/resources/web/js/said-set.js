import { Outbox } from "/js/outbox.js";
import { say } from "/js/texts.js";

/** What the athlete says of the set on show: one less, one more, again from the start, and the way back. */
export class SaidSet {
  #state;
  #settings;
  #countIn;
  #nowS;
  #show;
  #tell;
  #outbox = new Outbox({
    onKept: (session, fact) => this.#kept(session, fact),
    onRefused: (line) => this.#tell(line),
    onWaiting: () => this.#tell(say("said.waits")),
  });

  /** `nowS()` is the session's time, `show(fact)` puts a kept fact on the page, `tell(text, canUndo)` says a line. */
  constructor({ state, settings, countIn, nowS, show, tell }) {
    this.#state = state;
    this.#settings = settings;
    this.#countIn = countIn;
    this.#nowS = nowS;
    this.#show = show;
    this.#tell = tell;
  }

  say(fact, text = "") {
    this.#outbox.say(this.#state.session.id, fact);
    if (text) this.#tell(text);
  }

  /** What the service does not have yet. */
  waiting(session) {
    return this.#outbox.waiting(session);
  }

  /** The service is back. */
  flush() {
    this.#outbox.flush();
  }

  /** What buttons ask for, by name. */
  asked = {
    less: () => this.#less(),
    more: () => this.say({ what: "added", t_s: this.#nowS() }, say("said.adding")),
    restart: () => this.#restart(),
    countIn: () => this.#countInNow(),
    takeBack: () => this.#withdraw(this.#state.lastFact, say("said.withdrawing")),
  };

  #less() {
    const last = this.#state.lastCounted;
    if (last?.fact) this.#withdraw(last.fact, say("said.removing"));
    else if (last) this.say({ what: "removed", from_s: last.rep.start_s, to_s: last.rep.end_s }, say("said.removing"));
  }

  #withdraw(fact, text) {
    if (fact) this.say({ what: "withdrawn", withdraws: fact.id }, text);
  }

  #restart() {
    const counted = this.#state.currentSet.items.filter(({ number }) => number !== null);
    const fromS = Math.max(0, Math.min(...counted.map(({ rep, atS }) => rep?.start_s ?? atS)) - 0.01);
    const again = () => this.say({ what: "restarted", from_s: fromS, to_s: this.#nowS() }, say("said.restarting"));
    const { countInS } = this.#settings.all;
    if (countInS > 0) this.#countIn.start(countInS, again);
    else again();
  }

  /** What moved while the athlete got ready is no repetition. */
  #countInNow() {
    const fromS = this.#nowS();
    this.#countIn.start(this.#settings.all.countInS, () => this.say({ what: "restarted", from_s: fromS, to_s: this.#nowS() }, say("go")));
  }

  /** The service has it: it is shown, and may be taken back where that is possible. */
  #kept(session, fact) {
    if (session !== this.#state.session?.id) return;
    this.#show(fact);
    if (fact.what === "aimed") this.#tell(say("said.aimed"));
    else if (fact.what !== "coaching_ended") this.#tell(`${say(`said.${fact.what}`)}: ${this.#state.count}`, fact.what !== "withdrawn");
  }
}
