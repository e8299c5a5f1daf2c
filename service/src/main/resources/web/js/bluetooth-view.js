import { say } from "/js/texts.js";
import { batteryWords, clock, degrees, placementWord, tempoNotation } from "/js/words.js";

export const byId = (id) => document.getElementById(id);

export function write(id, text) {
  const node = byId(id);
  if (node.textContent !== text) node.textContent = text;
}

export function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const LOW_BATTERY_PCT = 15;
/** The mark beside a sensor, by its link. */
const MARKS = { connecting: "unknown", ready: "open", streaming: "streaming", lost: "lost" };

/** The list of sensors. Rows stay what they are and only their words change: a row with the keyboard's focus keeps it. */
export class SensorList {
  #list;
  #rows = new Map();
  #onRemove;

  constructor(list, onRemove) {
    this.#list = list;
    this.#onRemove = onRemove;
  }

  show(sensors, running) {
    for (const [sensor, row] of this.#rows) {
      if (!sensors.includes(sensor)) {
        row.item.remove();
        this.#rows.delete(sensor);
      }
    }
    for (const sensor of sensors) this.#update(this.#rowOf(sensor), sensor, running);
  }

  #rowOf(sensor) {
    const known = this.#rows.get(sensor);
    if (known) return known;
    const row = {
      item: element("li", { className: "worn-sensor" }),
      where: element("strong"),
      name: element("span", { className: "quiet" }),
      state: element("p", { className: "state" }),
      facts: element("p", { className: "quiet facts" }),
      problem: element("p", { className: "problem" }),
      remove: element("button", { type: "button", textContent: say("remove"), onclick: () => this.#onRemove(sensor) }),
    };
    row.state.setAttribute("role", "status");
    const head = element("p", { className: "head" }, row.where, " ", row.name);
    row.item.append(element("div", {}, head, row.state, row.facts, row.problem), row.remove);
    this.#list.append(row.item);
    this.#rows.set(sensor, row);
    return row;
  }

  #update(row, sensor, running) {
    const link = running && sensor.link === "connecting" ? "lost" : sensor.link; // it was there when the run began
    row.item.dataset.link = sensor.link;
    text(row.where, capital(placementWord(sensor.placement)));
    text(row.name, sensor.product && sensor.product !== sensor.name ? `${sensor.product} · ${sensor.name}` : sensor.name);
    row.state.dataset.state = MARKS[link];
    text(row.state, [say(`bluetooth.link.${link}`), batteryWords(sensor.batteryPct)].filter(Boolean).join(" · "));
    row.state.classList.toggle("low", sensor.batteryPct < LOW_BATTERY_PCT);
    text(row.facts, factWords(sensor));
    text(row.problem, [sensor.problem, sensor.facts.remark, wayWords(sensor)].filter(Boolean).join(" "));
    row.remove.hidden = running;
    row.remove.setAttribute("aria-label", say("bluetooth.remove", { where: placementWord(sensor.placement) }));
  }
}

function text(node, value) {
  if (node.textContent !== value) node.textContent = value;
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

function factWords({ running, facts }) {
  if (!running && !facts.samples) return "";
  const parts = [`${say("samples", { n: facts.samples ?? 0 }).replace(/\B(?=(\d{3})+(?!\d))/g, " ")}`];
  if (facts.rate_hz) parts.push(`${Math.round(facts.rate_hz)} Hz`);
  parts.push(say(facts.missing_estimated > 0 ? "bluetooth.missing_about" : "bluetooth.missing", { n: facts.missing }));
  return parts.join(" · ");
}

/** Said when it matters: the service is away and this device holds what it has not got. */
function wayWords({ running, way, waiting }) {
  if (!running || way === "open") return "";
  return way === "waiting" ? say("bluetooth.waiting", { n: waiting }) : "";
}

/** What the service counts: the set, its repetitions, the last one. */
export function showRun(state) {
  const set = state.currentSet;
  const rep = state.lastRep;
  write("count", state.session?.cannot_tell ? "–" : String(state.count));
  byId("count").dataset.digits = String(state.count).length;
  write("run-exercise", state.session?.exercise?.name ?? say("bluetooth.first_samples"));
  write("run-set", state.holding ? say("bluetooth.held", { time: clock(state.heldS) }) : set ? say(set.over ? "bluetooth.set_finished" : "set", { set: set.index }) : "");
  write("last-tempo", rep ? tempoNotation(rep.tempo) : "–");
  write("last-range", rep ? degrees(rep.rom_deg) : "–");
}
