import { drawn } from "/js/chart-image.js";
import { showLog } from "/js/progress-log.js";
import { say, shortest } from "/js/texts.js";
import { dayOf, sideWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const DAY_MS = 86_400_000;

let newestQuestion = 0;
let subjects = [];

async function readJson(path) {
  const answer = await fetch(path);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? say("answered", { status: answer.status }));
  return body;
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const option = (value, text) => element("option", { value }, text);

function query() {
  const wanted = new URLSearchParams({ athlete: byId("athlete").value, exercise: byId("exercise").value });
  if (byId("side").value) wanted.set("side", byId("side").value);
  const days = Number(byId("range").value);
  if (days) wanted.set("from", new Date(Date.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10));
  return wanted;
}

async function show() {
  const asked = ++newestQuestion;
  const wanted = query();
  rememberInAddress();
  byId("pdf").href = `/api/progress/report?${wanted}`;
  const progress = await readJson(`/api/progress?${wanted}`);
  if (asked !== newestQuestion) return;
  showState(progress);
  showVerdicts(progress);
  showNotes(progress.notes);
  showNumbers(progress);
  const images = await Promise.all(progress.charts.map((id) => drawn(`/api/progress/charts/${id}?${wanted}`)));
  if (asked !== newestQuestion) return;
  byId("charts").replaceChildren(...images.map((image) => element("figure", { tabIndex: 0 }, image)));
}

function showState({ sessions, sessions_shown: shown, sessions_left_out: leftOut }) {
  const parts = [shown === sessions ? say("sessions", { n: sessions }) : say("progress.in_time", { all: say("sessions", { n: sessions }), shown })];
  if (leftOut > 0) parts.push(say("progress.left_out", { n: leftOut }));
  byId("state").textContent = parts.join(" · ");
}

function showVerdicts({ about, quantities }) {
  byId("about").textContent = about;
  byId("verdict-list").replaceChildren(
    ...quantities.map(({ name, brief, sentence, verdict }) => {
      const said = sentence.slice(name.length + 2);
      const item = element("li", {}, element("strong", {}, name), element("b", {}, brief), element("span", {}, said));
      item.dataset.kind = verdict.kind;
      return item;
    }),
  );
  byId("verdicts").hidden = quantities.length === 0;
}

function showNotes(notes) {
  byId("note-list").replaceChildren(...notes.map(({ date, text, kind }) => element("li", {}, `${dayOf(date)}: ${kind === "pain" ? "! " : ""}${text}`)));
  byId("notes").hidden = notes.length === 0;
}

function showNumbers({ quantities, training }) {
  const columns = quantities.map(({ name, unit }) => element("th", { scope: "col", className: "number" }, `${name} (${unit})`));
  const head = ["day", "leg", "repetitions", "load"].map((id) => say(`progress.column.${id}`)).map((text) => element("th", { scope: "col" }, text));
  byId("number-head").replaceChildren(element("tr", {}, ...head, ...columns));
  const place = new Map(quantities.map((quantity) => [quantity.id, new Map(quantity.values.map((v) => [v.date, v]))]));
  byId("number-rows").replaceChildren(
    ...training.toReversed().map((session) => {
      const cells = quantities.map(({ id }) => element("td", { className: "number" }, figure(place.get(id).get(session.date))));
      return element("tr", {}, element("th", { scope: "row" }, dayOf(session.date)), cell(sideWord(session.side)), cell(session.repetitions), cell(Number.isFinite(session.load_kg) ? shortest(session.load_kg) : "–"), ...cells);
    }),
  );
  byId("numbers").hidden = training.length === 0;
}

const cell = (text) => element("td", {}, String(text));

function figure(value) {
  if (!value) return "–";
  const rounded = (number) => shortest(Number(number.toFixed(2)));
  return value.scatter > 0 ? `${rounded(value.value)} ± ${rounded(value.scatter)}` : rounded(value.value);
}

function showExercises() {
  const chosen = byId("exercise").value || new URLSearchParams(location.search).get("exercise");
  const { exercises } = subjects.find(({ athlete }) => athlete === byId("athlete").value);
  byId("exercise").replaceChildren(...exercises.map(({ id, name, sessions }) => option(id, `${name} (${sessions})`)));
  const most = exercises.reduce((a, b) => (b.sessions > a.sessions ? b : a));
  byId("exercise").value = exercises.some(({ id }) => id === chosen) ? chosen : most.id;
}

function rememberInAddress() {
  const kept = new URLSearchParams({ athlete: byId("athlete").value, exercise: byId("exercise").value, range: byId("range").value });
  history.replaceState(null, "", `?${kept}`);
}

async function attempt(what) {
  try {
    await what();
  } catch (failure) {
    byId("state").textContent = say("progress.unread", { why: failure.message });
  }
}

async function start() {
  subjects = await readJson("/api/progress/athletes");
  if (subjects.length === 0) {
    byId("state").textContent = say("progress.none");
    byId("wanted").hidden = true;
    return;
  }
  const address = new URLSearchParams(location.search);
  byId("athlete").replaceChildren(...subjects.map(({ athlete, name }) => option(athlete, name)));
  if (subjects.some(({ athlete }) => athlete === address.get("athlete"))) byId("athlete").value = address.get("athlete");
  byId("athlete").closest("label").hidden = subjects.length === 1;
  if (address.has("range")) byId("range").value = address.get("range");
  showExercises();
  byId("athlete").addEventListener("input", () => {
    showExercises();
    attempt(() => showLog(byId("athlete").value, show));
  });
  byId("wanted").addEventListener("submit", (event) => event.preventDefault());
  byId("wanted").addEventListener("input", () => attempt(show));
  await show();
  await showLog(byId("athlete").value, () => attempt(show));
}

attempt(start);
