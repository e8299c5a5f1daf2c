import { dates, known, say } from "/js/texts.js";
import { placementWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const dateTime = dates({ dateStyle: "medium", timeStyle: "short" });
const PAGE = 50;

let newestQuestion = 0;
let nextPage = null;

async function readJson(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(say("answered", { status: answer.status }));
  return answer.json();
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** The newest page that fits the filters, or with `more` the page after what is shown. */
async function showSessions(exerciseNames, more = null) {
  const asked = ++newestQuestion;
  const answer = await fetch(more ?? `/api/sessions?${query()}`);
  const body = await answer.json();
  if (asked !== newestQuestion) return; // the filters have changed since
  if (!answer.ok) throw new Error(body.detail ?? say("answered", { status: answer.status }));
  const rows = body.map((session) => row(session, exerciseNames));
  if (more) byId("sessions").append(...rows);
  else byId("sessions").replaceChildren(...rows);
  const shown = byId("sessions").rows.length;
  const all = Number(answer.headers.get("X-Total-Count"));
  byId("state").textContent = shown === 0 ? none() : shown === all ? say("sessions", { n: all }) : say("sessions.newest", { shown, all });
  byId("sessions-table").hidden = shown === 0;
  byId("no-session").hidden = shown > 0 || query().size > 1;
  nextPage = answer.headers.get("Link")?.match(/<([^>]+)>; rel="next"/)?.[1] ?? null;
  byId("more").hidden = nextPage === null || shown === all;
}

const none = () => say(query().size > 1 ? "sessions.none_fits" : "sessions.none");

function query() {
  const midnight = (date, days) => new Date(new Date(`${date}T00:00`).getTime() + days * 86_400_000).toISOString();
  const filters = new URLSearchParams({ limit: PAGE });
  for (const [name, value] of new FormData(byId("filters"))) {
    if (!value) continue;
    filters.set(name, name === "from" ? midnight(value, 0) : name === "to" ? midnight(value, 1) : value);
  }
  return filters;
}

function row(session, exerciseNames) {
  const exercise = exerciseNames.get(session.exercise) ?? session.exercise ?? say("sessions.not_declared");
  const about = [session.label, placementWord(session.placement)].filter(Boolean).join(" · ");
  return element(
    "tr",
    {},
    element("td", { className: "started" }, dateTime.format(new Date(session.started_at))),
    element("td", {}, exercise, element("small", {}, about)),
    count(session),
    element("td", { className: "open" }, ...destinations(session)),
  );
}

function count(session) {
  const { repetitions: found, corrected_repetitions: corrected, said_repetitions: said } = session;
  if (corrected === null && said === null) return element("td", {}, String(found));
  const how = say(corrected === null ? "sessions.as_said" : "sessions.corrected", { found });
  return element("td", {}, String(corrected ?? said), element("small", {}, how));
}

function destinations(session) {
  const id = encodeURIComponent(session.id);
  if (session.state === "open") return [element("a", { href: `/?session=${id}` }, say("sessions.watch"))];
  if (!session.report_html) return [known(`sessions.state.${session.state}`) ? say(`sessions.state.${session.state}`) : "–"];
  return [element("a", { href: `/review.html?session=${id}` }, say("review")), " ", element("a", { href: session.report_html }, say("report"))];
}

async function exerciseNames() {
  const exercises = await readJson("/api/exercises");
  return new Map(exercises.map(({ id, name }) => [id, name]));
}

async function attempt(what) {
  try {
    await what();
  } catch (failure) {
    byId("state").textContent = say("sessions.unread", { why: failure.message });
  }
}

async function start() {
  try {
    const names = await exerciseNames();
    byId("by-exercise").append(...[...names].map(([value, name]) => element("option", { value }, name)));
    byId("by-athlete").append(...(await readJson("/api/athletes")).map((name) => element("option", { value: name }, name)));
    await showSessions(names);
    byId("filters").addEventListener("submit", (event) => event.preventDefault());
    byId("filters").addEventListener("input", () => attempt(() => showSessions(names)));
    byId("more").addEventListener("click", () => attempt(() => showSessions(names, nextPage)));
  } catch (failure) {
    byId("state").textContent = say("sessions.unread", { why: failure.message });
  }
}

start();
