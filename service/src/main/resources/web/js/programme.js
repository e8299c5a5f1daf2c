import { ask } from "/js/ask.js";
import { me } from "/js/me.js";
import { Adapting } from "/js/programme-adapt.js";
import { showHabits, showNext, showWeeks } from "/js/programme-view.js";
import { Settings } from "/js/settings.js";
import { dates, say } from "/js/texts.js";
import { keepPlan, localDay } from "/js/training-plan.js";

const byId = (id) => document.getElementById(id);
const settings = new Settings();
const adapting = new Adapting({ who, put, end });
let viewer = null;
let shown = null;

/** Whose programmes the viewer sees: `[{ id, name }]`. */
async function athletes() {
  const { accounts, role, id, shown_name: name } = viewer;
  if (!accounts) return (await ask("/api/athletes")).map((label) => ({ id: label, name: label }));
  if (role === "athlete") return [{ id: `account:${id}`, name }];
  const members = role === "trainer" ? await ask("/api/members") : [];
  return members.filter((member) => member.role === "athlete").map((member) => ({ id: `account:${member.id}`, name: member.shown_name }));
}

const path = (part) => `/api/athletes/${encodeURIComponent(shown)}/${part}`;

function who() {
  return viewer.shown_name ?? say("programme.the_athlete");
}

async function put(body) {
  const programme = await send("PUT", "programme", body);
  show(programme);
}

async function end() {
  await send("POST", "programme/end", {});
  show({ routine: null });
}

async function send(method, part, body) {
  const answer = await fetch(path(part), { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ who: who(), ...body }) });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : null;
  if (!answer.ok) throw new Error(json?.detail ?? say("answered", { status: answer.status }));
  return json;
}

function show(programme) {
  const followed = programme.routine !== null;
  byId("state").textContent = followed ? aboutIt(programme) : say("programme.none");
  byId("next-section").hidden = !followed;
  byId("weeks-section").hidden = !followed;
  if (followed) {
    showNext(programme.next, start);
    showWeeks(programme, localDay(new Date()));
    byId("calendar").href = path("calendar.ics");
  }
  adapting.show(programme);
}

function aboutIt({ routine, from, steps }) {
  const last = steps[steps.length - 1];
  const day = dates({ dateStyle: "medium" });
  const changed = last.step === "adapted" ? ` ${say("programme.changed", { who: last.who, day: day.format(new Date(last.at)) })}` : "";
  return say("programme.about", { routine: routine.name, day: day.format(new Date(`${from}T12:00`)), who: steps[0].who }) + changed;
}

/** Hands the targets over to the live page, all exercises' at once, with this one to begin with. */
function start(next, first) {
  for (const e of next.exercises) {
    const targets = { ...settings.targets(e.exercise), sets: e.sets, reps: e.hold_s === null ? e.repetitions.most : null, restS: e.rest_s };
    settings.keep({}, e.exercise, { ...targets, tempo: e.tempo ?? targets.tempo, loadKg: e.load_kg ?? targets.loadKg });
  }
  const athlete = viewer.accounts ? viewer.shown_name : shown;
  settings.keep({ athlete, exercise: first.exercise }, first.exercise, settings.targets(first.exercise));
  keepPlan({ day: localDay(new Date()), athlete, exercises: next.exercises.map(({ exercise, name, text }) => ({ exercise, name, text })) });
}

async function choose(athlete) {
  shown = athlete;
  byId("habits-section").hidden = true;
  try {
    show(await ask(path("programme")));
    showHabits(await ask(path("habits")));
    byId("assign-section").hidden = false;
  } catch (refusal) {
    byId("state").textContent = refusal.message;
  }
}

async function begin() {
  try {
    viewer = await me();
    const all = await athletes();
    const asked = new URLSearchParams(location.search).get("athlete");
    const first = all.find(({ id, name }) => id === asked || name === asked) ?? all.find(({ id }) => id === settings.all.athlete) ?? all[0];
    if (asked && !viewer.accounts && !first) all.push({ id: asked, name: asked });
    byId("athlete").replaceChildren(...all.map(({ id, name }) => new Option(name, id)));
    byId("whose").hidden = all.length < 2;
    byId("athlete").addEventListener("change", () => choose(byId("athlete").value));
    if (!first && !asked) {
      byId("state").textContent = say(viewer.role === "trainer" ? "programme.nobody_accepted" : "programme.nobody");
      return;
    }
    byId("athlete").value = (first ?? all[0]).id;
    await adapting.begin(await ask("/api/programmes"));
    await choose(byId("athlete").value);
  } catch (refusal) {
    byId("state").textContent = refusal.message;
  }
}

begin();
