import { drawn } from "/js/chart-image.js";
import { say, shortest } from "/js/texts.js";
import { dayOf, sideWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);

let athlete = "";
let kinds = [];
let changed = () => {};

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** Shows an athlete's log; `whenChanged` is called after each entry. */
export async function showLog(whose, whenChanged) {
  const first = kinds.length === 0;
  athlete = whose;
  changed = whenChanged;
  if (first) await prepare();
  byId("log").hidden = false;
  await read();
}

async function prepare() {
  kinds = await (await fetch("/api/log/kinds")).json();
  byId("entry-kind").replaceChildren(...kinds.map(({ id, name }) => element("option", { value: id }, name)));
  byId("entry-kind").addEventListener("input", fitKind);
  byId("entry-date").value = new Date().toISOString().slice(0, 10);
  byId("enter").addEventListener("submit", enter);
  byId("import").addEventListener("submit", importFile);
  fitKind();
}

const chosen = () => kinds.find(({ id }) => id === byId("entry-kind").value);

function fitKind() {
  const { unit, sides, measured, least, most } = chosen();
  byId("entry-unit").textContent = unit && `(${unit})`;
  byId("entry-side-label").hidden = !sides;
  byId("entry-amount-label").hidden = !measured;
  Object.assign(byId("entry-amount"), { required: measured, min: least ?? "", max: most ?? "" });
  byId("entry-note").required = !measured;
}

async function enter(event) {
  event.preventDefault();
  const { id, sides, measured } = chosen();
  const entry = { athlete, kind: id, date: byId("entry-date").value, note: byId("entry-note").value, key: crypto.randomUUID?.() ?? String(Math.random()) };
  if (measured) entry.amount = Number(byId("entry-amount").value);
  if (sides && byId("entry-side").value) entry.side = byId("entry-side").value;
  if (await sent("/api/log", JSON.stringify(entry), "application/json")) {
    byId("entry-amount").value = "";
    byId("entry-note").value = "";
    byId("log-answer").textContent = say("log.entered");
  }
}

async function importFile(event) {
  event.preventDefault();
  const answer = await sent(`/api/log/import?${new URLSearchParams({ athlete })}`, await byId("import-file").files[0].text(), "text/csv");
  if (answer) byId("log-answer").textContent = say("log.imported", { n: answer.written });
}

async function remove(id) {
  if (await sent("/api/log/removals", JSON.stringify({ athlete, id }), "application/json")) byId("log-answer").textContent = say("log.removed");
}

/** The service's answer; null when it refused, which is said on the page. */
async function sent(path, body, type) {
  const answer = await fetch(path, { method: "POST", body, headers: { "Content-Type": type } });
  const said = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) {
    byId("log-answer").textContent = said.detail ?? say("answered", { status: answer.status });
    return null;
  }
  await read();
  changed();
  return said;
}

async function read() {
  const entries = await (await fetch(`/api/log?${new URLSearchParams({ athlete })}`)).json();
  byId("entries").replaceChildren(...entries.toReversed().slice(0, 200).map(row));
  byId("entries-table").hidden = entries.length === 0;
  const measured = new Set(kinds.filter(({ measured }) => measured).map(({ id }) => id));
  const often = [...new Set(entries.map(({ kind }) => kind))].filter((kind) => measured.has(kind) && entries.filter((e) => e.kind === kind).length > 1);
  const images = await Promise.all(often.map((kind) => drawn(`/api/log/charts/${kind}?${new URLSearchParams({ athlete })}`)));
  byId("log-charts").replaceChildren(...images.map((image) => element("figure", { tabIndex: 0 }, image)));
}

function row(entry) {
  const { date, name, side, exercise, amount, unit, note } = entry;
  const what = [name, side && sideWord(side), exercise?.replaceAll("_", " ")].filter(Boolean).join(", ");
  const cells = [dayOf(date), what, amount === null ? "" : `${shortest(amount)} ${unit}`].map((text) => element("td", {}, text));
  return element("tr", {}, ...cells, ...(entry.session ? sensed(entry) : entered(entry, what, note)));
}

function entered({ id, date }, what, note) {
  const button = element("button", { type: "button", onclick: () => remove(id) }, say("remove"));
  button.setAttribute("aria-label", say("log.remove", { what, day: dayOf(date) }));
  return [element("td", {}, note), element("td", {}, button)];
}

/** Measured in a session: corrected there, not here. */
function sensed({ session, repetitions }) {
  const link = element("a", { href: `/review.html?${new URLSearchParams({ session })}` }, say("log.sensed", { n: repetitions }));
  return [element("td", {}, link), element("td", {})];
}
