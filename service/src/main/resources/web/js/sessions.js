import { placementWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const STATES = { open: "running", failed: "failed" };

async function readJson(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

async function showSessions(exerciseNames) {
  const sessions = await readJson("/api/sessions");
  byId("state").textContent = sessions.length === 0 ? "No session yet." : "";
  byId("sessions-table").hidden = sessions.length === 0;
  byId("sessions").replaceChildren(...sessions.map((session) => row(session, exerciseNames)));
}

function row(session, exerciseNames) {
  const exercise = exerciseNames.get(session.exercise) ?? session.exercise ?? "not declared";
  const about = [session.label, placementWord(session.placement)].filter(Boolean).join(" · ");
  return element(
    "tr",
    {},
    element("td", { className: "started" }, dateTime.format(new Date(session.started_at))),
    element("td", {}, exercise, element("small", {}, about)),
    element("td", {}, String(session.repetitions)),
    element("td", {}, destination(session)),
  );
}

function destination(session) {
  if (session.report_html) return element("a", { href: session.report_html }, "Report");
  if (session.state === "open") return element("a", { href: `/?session=${encodeURIComponent(session.id)}` }, "Watch live");
  return STATES[session.state] ?? "–";
}

async function upload(event) {
  event.preventDefault();
  byId("send").disabled = true;
  byId("answer").textContent = "Analysing …";
  const query = new URLSearchParams({ exercise: byId("exercise").value, placement: byId("placement").value });
  try {
    const answer = await fetch(`/api/uploads?${query}`, { method: "POST", body: new FormData(byId("upload")) });
    const body = await answer.json();
    if (answer.ok) showAccepted(body);
    else byId("answer").textContent = body.detail ?? `The service answered ${answer.status}.`;
  } catch (failure) {
    byId("answer").textContent = `The service could not be reached: ${failure.message}`;
  } finally {
    byId("send").disabled = false;
  }
}

async function showAccepted(session) {
  const found = `${session.repetitions} repetition${session.repetitions === 1 ? "" : "s"} counted. `;
  const report = session.report_html ? [element("a", { href: session.report_html }, "Open the report")] : [];
  byId("answer").replaceChildren(found, ...report);
  await showSessions(await exerciseNames());
}

async function exerciseNames() {
  const exercises = await readJson("/api/exercises");
  return new Map(exercises.map(({ id, name }) => [id, name]));
}

async function start() {
  byId("upload").addEventListener("submit", upload);
  try {
    const names = await exerciseNames();
    byId("exercise").replaceChildren(...[...names].map(([value, name]) => element("option", { value }, name)));
    await showSessions(names);
  } catch (failure) {
    byId("state").textContent = `The sessions could not be read: ${failure.message}`;
  }
}

start();
