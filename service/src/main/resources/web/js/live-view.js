import { backCell, backFigure, backFinding, backLine, hasFigure } from "/js/back.js";
import { known, say } from "/js/texts.js";
import { batteryWords, clock, degrees, heldUnit, heldWords, kilograms, noticeSentence, placementWord, reasonWord, remarks, targetNotation, tempoNotation } from "/js/words.js";

const element = (id) => document.getElementById(id);

/** Writes text when it changes: an unchanged node is not announced again and costs no layout. */
function write(id, text) {
  const node = element(id);
  if (node.textContent !== text) node.textContent = text;
}

/** Whether the page's numbers can still change: fresh, silent, lost. */
export function showFreshness(state) {
  document.body.dataset.freshness = state;
  write("no-signal", say(state === "lost" ? "signal.none" : "signal.waiting"));
}

/** Which of the page's faces is shown: connecting, waiting (no session), live, ended. */
export function showFace(face) {
  document.body.dataset.face = face;
}

export function showSession(state, target) {
  const { label, placement, load_kg: loadKg } = state.session;
  write("exercise", exerciseName(state.session));
  write("load", kilograms(loadKg));
  write("placement", placementWord(placement));
  write("label", label);
  write("target", target ? say("target", { tempo: targetNotation(target) }) : "");
}

/** The count, the set, the last repetition and the table: all that a repetition or a set changes. */
export function showCount(state, targets) {
  const set = state.currentSet;
  write("count", state.session?.cannot_tell ? "–" : String(state.count));
  element("count").dataset.digits = String(state.count).length;
  write("set", [setTitle(state), targets.sets && state.currentSet ? say("of", { most: targets.sets }) : ""].filter(Boolean).join(" "));
  write("set-state", set?.over ? say("finished") : "");
  write("goal", targets.reps && !state.holding ? say("of", { most: targets.reps }) : "");
  element("goal").classList.toggle("reached", state.count >= targets.reps);
  write("corrected", correctedWords(set));
  const rep = state.lastRep;
  write("last-tempo", rep ? tempoNotation(rep.tempo) : "–");
  write("last-range", rep ? degrees(rep.rom_deg) : "–");
  write("range-target", targets.rangeDeg ? say("of", { most: degrees(targets.rangeDeg) }) : "");
  element("last-range").classList.toggle("short", rep?.rom_deg < 0.9 * targets.rangeDeg);
  element("last-range").style.setProperty("--share", String(targets.rangeDeg ? Math.min(1, (rep?.rom_deg ?? 0) / targets.rangeDeg) : 0));
  showItems(set?.items ?? []);
  showBack(state);
  showHolds(state.holds);
  document.title = state.session ? `${state.count} · ${exerciseName(state.session)} · Femoris` : "Femoris";
}

/** What the sensors worn can know of the back, and what the last repetition showed of it. */
export function showBack(state) {
  const finding = backFinding(state.lastRep);
  const line = backLine(state.back, finding);
  const figure = backFigure(finding);
  element("back-level").hidden = line === "";
  element("back-level").dataset.level = state.back?.level ?? "";
  element("back-figure").hidden = !state.back || (state.back.level === "inferred" && !hasFigure(finding));
  write("back-level", line);
  write("back-what", figure.what);
  write("last-back", figure.value);
  element("last-back").dataset.band = finding?.band ?? "";
}

function setTitle(state) {
  if (state.holding) return holdsTitle(state);
  if (!state.session?.exercise) return say("set.choose");
  return state.currentSet ? say("set", { set: state.currentSet.index }) : say("ready");
}

/** What was changed by hand in the set on show. */
function correctedWords(set) {
  const items = set?.items ?? [];
  const added = items.filter(({ fact, why }) => fact && !why).length;
  const removed = items.filter(({ why }) => why === "removed").length;
  return [added && say("corrected.added", { n: added }), removed && say("corrected.removed", { n: removed })].filter(Boolean).join(", ");
}

const holdsTitle = (state) => (state.holds.length > 0 ? heldWords(state.holds.length, state.heldS) : say("ready.hold"));

function showHolds(holds) {
  element("holds").replaceChildren(...holds.map(holdRow).reverse());
  element("holds-section").hidden = holds.length === 0;
}

function holdRow(hold, i) {
  const row = document.createElement("tr");
  const bounces = hold.bounces > 0 ? say("bounces", { n: hold.bounces }) : "";
  row.append(cell("th", String(i + 1)), cell("td", clock(hold.in_zone_s)), cell("td", degrees(hold.angle_deg)), cell("td", bounces));
  row.firstChild.scope = "row";
  return row;
}

const exerciseName = (session) => session.exercise?.name ?? say("exercise.none");

/** Lets the number move once; style sheets decide whether it does. */
export function pulseCount() {
  const count = element("count");
  count.classList.remove("counted");
  void count.offsetWidth; // restarts the animation
  count.classList.add("counted");
}

function showItems(all) {
  const items = all.filter(({ why }) => why !== "restarted");
  const reps = items.map(({ rep }) => rep).filter(Boolean);
  const widestDeg = Math.max(1, ...reps.map((rep) => rep.rom_deg ?? 0));
  const hasBack = reps.some((rep) => hasFigure(backFinding(rep)));
  element("back-column").hidden = !hasBack;
  const row = (item) => (item.rep ? repRow(item, widestDeg, hasBack) : addedRow(item, hasBack));
  element("reps").replaceChildren(...items.map(row).reverse());
  element("reps-section").hidden = items.length === 0;
}

function addedRow({ number }, hasBack) {
  const row = document.createElement("tr");
  row.append(cell("th", String(number)), cell("td", "–", "tempo"), cell("td", "–"));
  if (hasBack) row.append(cell("td", "–"));
  row.append(cell("td", say("rep.added")));
  row.firstChild.scope = "row";
  return row;
}

function repRow({ rep, number }, widestDeg, hasBack) {
  const row = document.createElement("tr");
  const range = cell("td", degrees(rep.rom_deg), "range");
  range.style.setProperty("--share", String(rep.rom_deg / widestDeg));
  row.classList.toggle("removed", number === null);
  row.append(cell("th", String(number ?? "–")), cell("td", tempoNotation(rep.tempo), "tempo"), range);
  if (hasBack) row.append(cell("td", backCell(backFinding(rep)), "tempo"));
  row.append(number ? cell("td", remarks(rep).join(", "), "remarks") : cell("td", say("rep.removed")));
  row.firstChild.scope = "row";
  return row;
}

function cell(name, text, className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

/** The last thing that was seen and not counted, or a limit of the signal. */
export function showRemark(state) {
  const refused = state.rejections.at(-1);
  write("refused", refused ? say("refused", { time: clock(refused.start_s), why: reasonWord(refused.reason), range: degrees(refused.range_deg) }) : "");
  const notice = state.notices.at(-1);
  write("notice", notice ? noticeSentence(notice) : (state.session?.limit ?? ""));
}

/** What a screen reader says. */
export function announce(text) {
  write("announcement", text);
}

const LOW_BATTERY_PCT = 15;
/** A state that this page does not know is shown as it is. */
const sensorWord = (state) => (known(`sensor.${state}`) ? say(`sensor.${state}`) : `Sensor ${state}`);

export function showLink(link) {
  if (!link) return;
  element("sensor").dataset.state = link.state;
  write("sensor-text", sensorWord(link.state));
  write("sensor-lost", say("samples.lost", { n: link.lost_samples ?? 0 }));
  write("sensor-rate", link.rate_hz ? `${Math.round(link.rate_hz)} Hz` : "");
  write("battery", batteryWords(link.battery_pct));
  element("battery").classList.toggle("low", link.battery_pct < LOW_BATTERY_PCT);
}

/** Each sensor with its link and its clock, where several are worn; one alone has its line already. */
export function showSensors(state) {
  const several = state.sensors.length > 1;
  element("sensor").hidden = several;
  element("sensors").hidden = !several;
  if (!several) return;
  write("placement", state.sensors.map(({ placement }) => placementWord(placement)).join(", "));
  element("sensors").replaceChildren(...state.sensors.map(sensorItem));
}

function sensorItem(sensor) {
  const item = Object.assign(document.createElement("li"), { className: "state" });
  item.dataset.state = sensor.state;
  const part = (text, className = "") => Object.assign(document.createElement("span"), { textContent: text && `${text} `, className });
  item.append(
    part(placementWord(sensor.placement)),
    part(sensor.state === "streaming" ? "" : linkWord(sensor.state)),
    part(clockWords(sensor), sensor.clock === "shared" ? "clock shared" : "clock"),
    part(batteryWords(sensor.battery_pct), sensor.battery_pct < LOW_BATTERY_PCT ? "battery low" : "battery"),
  );
  return item;
}

const linkWord = (state) => (known(`link.${state}`) ? say(`link.${state}`) : state);

/** How well the sensor's clock is known against the limb's. */
const clockWords = ({ clock: basis, clock_residual_ms: ms }) => basis === "own" ? "" : known(`clock.${basis}`) ? say(`clock.${basis}`) : say("clock", { ms: Math.round(ms) });

export function showConnection(connection) {
  element("page").dataset.state = connection;
  write("page-text", say(`page.${connection}`));
}

export function showEnd(state) {
  element("sensor").dataset.state = "over";
  element("sensor").hidden = false;
  element("sensors").hidden = true;
  write("sensor-text", say("session.over"));
  ["sensor-lost", "sensor-rate", "battery"].forEach((id) => write(id, ""));
  const { report_html: html, report_pdf: pdf } = state.ended;
  write("total", String(state.holding ? state.holds.length : state.totalReps));
  write("total-unit", totalUnit(state));
  element("sets").replaceChildren(...state.correctedSets.map(setRow));
  element("sets").closest("table").hidden = state.holding;
  const review = html && `/review.html?session=${encodeURIComponent(state.session.id)}`;
  for (const [id, href] of [["report-html", html], ["report-pdf", pdf], ["review", review]]) {
    element(id).hidden = !href;
    if (href) element(id).href = href;
  }
}

/** What stands beside the large number. */
function totalUnit(state) {
  if (!state.holding) return say("repetitions.unit", { n: state.totalReps });
  return heldUnit(state.holds.length, state.heldS);
}

function setRow({ raw: set, index, count }) {
  const row = document.createElement("tr");
  const { median_rom_deg: range, velocity_loss_pct: loss } = set.summary ?? {};
  row.append(
    cell("th", String(index)),
    cell("td", String(count)),
    cell("td", degrees(range)),
    cell("td", Number.isFinite(set.end_s - set.start_s) ? clock(set.end_s - set.start_s) : "–"),
    cell("td", Number.isFinite(loss) ? `${Math.round(loss)} %` : "–"),
  );
  row.firstChild.scope = "row";
  return row;
}
