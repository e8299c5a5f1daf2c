import { ask } from "/js/ask.js";
import { say } from "/js/texts.js";
import { localDay } from "/js/training-plan.js";

const byId = (id) => document.getElementById(id);

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const whole = (input) => (input.value === "" ? undefined : Number(input.value));

/** Choosing a routine, and changing the one that is followed. */
export class Adapting {
  #desk;
  #programme = { routine: null };

  /** `put(body)` assigns or adapts, `end()` ends; both may be refused. */
  constructor(desk) {
    this.#desk = desk;
    byId("choose").addEventListener("submit", (event) => this.#choose(event));
    byId("adapt").addEventListener("submit", (event) => this.#adapt(event));
    byId("end").addEventListener("click", () => this.#attempt(byId("choose-answer"), () => this.#desk.end()));
  }

  /** `routines` as the service lists them. */
  async begin(routines) {
    const whole = await Promise.all(routines.map(({ id }) => ask(`/api/programmes/${encodeURIComponent(id)}`)));
    byId("routines").replaceChildren(...whole.map(routineChoice));
    byId("from").value = localDay(new Date());
  }

  show(programme) {
    this.#programme = programme;
    const followed = programme.routine !== null;
    byId("assign-title").textContent = say(followed ? "programme.change" : "programme.choose");
    byId("choose-summary").textContent = say(followed ? "programme.choose_another" : "programme.routines");
    byId("choose-box").open = !followed;
    byId("adapt-box").hidden = !followed;
    byId("adapt-box").open = false;
    byId("end").hidden = !followed;
    for (const id of ["adapt-answer", "choose-answer"]) byId(id).textContent = "";
    if (followed) this.#fill(programme);
  }

  #fill({ routine, changes }) {
    byId("per-week").value = changes.sessions_per_week ?? "";
    byId("per-week").placeholder = String(routine.sessions_per_week);
    const work = new Map();
    for (const block of routine.blocks)
      for (const session of block.sessions)
        for (const exercise of session.exercises) if (exercise.part === "work" && !work.has(exercise.exercise)) work.set(exercise.exercise, exercise);
    byId("adapt-rows").replaceChildren(...[...work.values()].map((exercise) => adaptRow(exercise, changes.exercises[exercise.exercise] ?? {})));
  }

  async #choose(event) {
    event.preventDefault();
    const routine = new FormData(byId("choose")).get("routine");
    if (!routine) {
      byId("choose-answer").textContent = say("programme.choose_first");
      return;
    }
    await this.#attempt(byId("choose-answer"), () => this.#desk.put({ routine, from: byId("from").value, changes: {} }));
  }

  async #adapt(event) {
    event.preventDefault();
    const exercises = { ...this.#programme.changes.exercises };
    for (const row of byId("adapt-rows").rows) {
      const change = changeOf(row, exercises[row.dataset.exercise] ?? {});
      if (Object.keys(change).length > 0) exercises[row.dataset.exercise] = change;
      else delete exercises[row.dataset.exercise];
    }
    const changes = { sessions_per_week: whole(byId("per-week")), exercises };
    await this.#attempt(byId("adapt-answer"), () => this.#desk.put({ changes }));
  }

  async #attempt(place, action) {
    place.textContent = "";
    try {
      await action();
      window.scrollTo({ top: 0 });
    } catch (refusal) {
      place.textContent = refusal.message;
    }
  }
}

function changeOf(row, before) {
  const field = (name) => row.querySelector(`[name="${name}"]`);
  const least = whole(field("least"));
  const most = whole(field("most"));
  const change = {
    left_out: field("left_out").checked || undefined,
    most_sets: whole(field("most_sets")),
    repetitions: least === undefined && most === undefined ? undefined : { least: least ?? most, most: most ?? least },
    tempo: field("tempo").value || undefined,
    rest_s: whole(field("rest_s")),
    load_kg: whole(field("load_kg")),
    instead: before.instead,
  };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function adaptRow(exercise, change) {
  const input = (name, properties) => {
    const field = element("input", { name, ...properties });
    field.setAttribute("aria-label", `${exercise.name}: ${say(`programme.field.${name}`)}`);
    return element("td", {}, field);
  };
  const number = (name, value, placeholder, bounds) => input(name, { type: "number", inputMode: "decimal", value: value ?? "", placeholder, ...bounds });
  const row = element(
    "tr",
    {},
    element("th", { scope: "row" }, exercise.name),
    number("most_sets", change.most_sets, exercise.sets.most, { min: 1, max: 10 }),
    number("least", change.repetitions?.least, exercise.repetitions.least, { min: 1, max: 100 }),
    number("most", change.repetitions?.most, exercise.repetitions.most, { min: 1, max: 100 }),
    input("tempo", { value: change.tempo ?? "", placeholder: exercise.tempo ?? "–", pattern: "\\d{1,2}(\\.\\d)?(-\\d{1,2}(\\.\\d)?){3}", className: "tempo" }),
    number("rest_s", change.rest_s, exercise.rest_s, { min: 0, max: 900, step: 5 }),
    number("load_kg", change.load_kg, "–", { min: 0.5, max: 999, step: 0.5 }),
    input("left_out", { type: "checkbox", checked: change.left_out === true }),
  );
  row.dataset.exercise = exercise.exercise;
  return row;
}

/** One block after the other, by their names. */
const blocksInTurn = ({ blocks }) => blocks.map(({ name }) => name).reduce((before, after) => say("programme.then", { before, after }));

function routineChoice(routine) {
  const work = new Set();
  for (const block of routine.blocks) for (const session of block.sessions) for (const e of session.exercises) if (e.part === "work") work.add(e.name);
  const radio = element("input", { type: "radio", name: "routine", value: routine.id });
  return element(
    "label",
    { className: "routine" },
    radio,
    element(
      "span",
      {},
      element("strong", {}, routine.name),
      element("span", {}, say("programme.routine", { sessions: routine.sessions_per_week, hours: routine.rest_hours, weeks: routine.weeks, blocks: blocksInTurn(routine) })),
      element("small", {}, [...work].join(", ")),
    ),
  );
}
