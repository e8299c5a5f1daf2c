import { Connection } from "/js/connection.js";
import { Freshness } from "/js/freshness.js";
import { SessionState } from "/js/session-state.js";
import { known, say } from "/js/texts.js";
import { batteryWords, degrees, kilograms, placementWord, remarks } from "/js/words.js";

const LOW_BATTERY_PCT = 15;

/** One athlete on the wall: name, exercise, count, the last remark and the sensor. */
export class Tile {
  element = document.createElement("li");
  leaving = 0;
  #state = new SessionState();
  #parts = {};
  #connection;
  #freshness = new Freshness((state) => (this.element.dataset.freshness = state));
  #cue = "";

  constructor(session) {
    this.element.className = "tile";
    const link = Object.assign(document.createElement("a"), { href: `/?session=${encodeURIComponent(session)}` });
    this.#add("name", "h2").append(link);
    this.#parts.name = link;
    this.#add("exercise");
    this.#add("count");
    this.#add("last-words");
    this.#add("state");
    const listener = { onState: (state) => this.#freshness.connection(state), onMessage: (message) => this.#take(message) };
    this.#connection = new Connection(session, listener, { motion: false });
    this.#connection.open();
  }

  close() {
    this.#connection.close();
    this.element.remove();
  }

  #take(message) {
    this.#received[message.type]?.(message);
    if (!this.#state.session) return;
    this.#connection.expectMessages(!this.#state.ended);
    this.#show();
  }

  #received = {
    hello: (message) => this.#state.hello(message),
    lockout: () => this.#state.lockout(),
    rep: (message) => {
      this.#cue = "";
      this.#state.repetition(message);
    },
    set: (message) => this.#state.setOver(message),
    hold: ({ hold }) => this.#state.holds.push(hold),
    rejected: ({ rejection }) => this.#state.rejected(rejection),
    fact: ({ fact }) => this.#state.said(fact),
    cue: ({ cue }) => {
      if (cue.kind === "words") this.#cue = cue.words;
    },
    link: (link) => {
      this.#state.link = link;
      this.#freshness.link(link.state);
    },
    ended: (message) => (this.#state.ended = message),
  };

  #show() {
    const state = this.#state;
    const { label, exercise, placement, load_kg: loadKg } = state.session;
    const set = state.currentSet;
    this.#write("name", label || say("tile.unnamed"));
    const name = exercise?.name ?? say("tile.exercise_none");
    this.#write("exercise", [name, kilograms(loadKg), placementWord(placement), set && say("tile.set", { set: set.index })].filter(Boolean).join(" · "));
    this.#write("count", state.session.cannot_tell ? "–" : String(state.count));
    this.#parts.count.dataset.digits = String(state.count).length;
    this.#showWords(set);
    this.#showLink();
    this.element.dataset.coached = state.coached ? "yes" : "no";
  }

  #showWords(set) {
    const rep = this.#state.lastRep;
    const faults = rep ? remarks(rep).join(", ") : "";
    const words = !this.#state.coached ? say("tile.pain") : this.#cue || faults || (set?.over ? say("tile.set_finished") : rep ? degrees(rep.rom_deg) : "");
    this.#write("last-words", words);
    this.#parts["last-words"].classList.toggle("fault", faults !== "" && !set?.over);
  }

  #showLink() {
    const { link, ended } = this.#state;
    const charge = batteryWords(link?.battery_pct);
    const battery = link?.battery_pct < LOW_BATTERY_PCT ? say("tile.battery_low", { battery: charge }) : charge;
    const lost = link?.lost_samples > 0 ? say("samples.lost", { n: link.lost_samples }) : "";
    const sensor = known(`tile.sensor.${link?.state}`) ? say(`tile.sensor.${link.state}`) : say("tile.sensor.none");
    this.#parts.state.dataset.state = ended ? "over" : (link?.state ?? "unknown");
    this.#write("state", ended ? say("finished") : [sensor, battery, lost].filter(Boolean).join(" · "));
  }

  #add(name, tag = "p") {
    const part = Object.assign(document.createElement(tag), { className: name });
    this.#parts[name] = part;
    this.element.append(part);
    return part;
  }

  #write(name, text) {
    if (this.#parts[name].textContent !== text) this.#parts[name].textContent = text;
  }
}
