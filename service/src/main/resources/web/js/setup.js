import { tempoOf } from "/js/settings.js";
import { say, shortest } from "/js/texts.js";
import { targetNotation } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const numberOf = (id) => (byId(id).value === "" ? null : Number(byId(id).value));

/**
 * The sheet in which exercise, side and load are declared, and in which the page is told what to aim for and how to
 * count. What belongs to the session goes to the service, the rest stays in this browser.
 */
export class Setup {
  #settings;
  #exercises;
  #onUsed;
  #onAimed;
  #session = null;
  #aim = null;

  /** `exercises` as the service lists them; `onUsed()` when something may have changed, `onAimed(aim)` when the athlete aims for something else from now on. */
  constructor(settings, exercises, onUsed, onAimed) {
    this.#settings = settings;
    this.#exercises = exercises;
    this.#onUsed = onUsed;
    this.#onAimed = onAimed;
    byId("choose-exercise").replaceChildren(new Option(say("setup.choose"), ""), ...exercises.map(({ id, name }) => new Option(name, id)));
    byId("choose-exercise").addEventListener("change", () => this.#fillTargets());
    byId("setup").addEventListener("submit", (event) => this.#use(event));
    byId("setup-cancel").addEventListener("click", () => byId("setup-dialog").close());
  }

  open(session, aim = null) {
    this.#session = session;
    this.#aim = aim;
    const { all } = this.#settings;
    const isDeclared = Boolean(session?.exercise);
    byId("declared-for").textContent = say(isDeclared ? "setup.next_session" : "setup.this_session");
    byId("athlete").value = isDeclared ? session.label : all.athlete;
    byId("choose-exercise").value = session?.exercise?.id ?? all.exercise;
    byId("choose-placement").value = isDeclared ? session.placement : all.placement;
    byId("count-at").value = all.countAt;
    byId("count-in-length").value = String(all.countInS);
    byId("metronome").checked = all.metronome;
    byId("athletes").replaceChildren(...(all.athletes ?? []).map((name) => new Option(name)));
    byId("setup-answer").textContent = "";
    this.#fillTargets();
    byId("setup-dialog").showModal();
  }

  #fillTargets() {
    const exercise = byId("choose-exercise").value;
    const known = this.#exercises.find(({ id }) => id === exercise);
    const targets = this.#settings.targets(exercise);
    const session = this.#session?.exercise?.id === exercise ? this.#session : null;
    const aim = session ? this.#aim : null;
    byId("choose-load").value = aim?.load_kg ?? session?.load_kg ?? targets.loadKg ?? "";
    byId("target-reps").value = (aim ? aim.repetitions : targets.reps) ?? "";
    byId("target-range").value = targets.rangeDeg ?? "";
    byId("rest-wanted").value = String(targets.restS ?? this.#settings.all.restS);
    byId("target-range").placeholder = known ? say("setup.usual", { range: shortest(known.rom_deg) }) : "";
    byId("target-tempo").value = (aim ? aim.tempo : targets.tempo) ?? "";
    byId("target-tempo").placeholder = known ? targetNotation(known.tempo) : "3-1-1-0";
  }

  async #use(event) {
    event.preventDefault();
    const declared = this.#declared();
    if (this.#changes(declared) && !(await this.#declare(declared))) return;
    this.#aimFor(declared);
    this.#keep(declared);
    byId("setup-dialog").close();
    this.#onUsed();
  }

  #declared() {
    return {
      exercise: byId("choose-exercise").value,
      placement: byId("choose-placement").value,
      label: byId("athlete").value.trim(),
      load_kg: numberOf("choose-load"),
      tempo: byId("target-tempo").value || null,
    };
  }

  /** What is aimed for in the session that is on show, when it is another thing than so far. */
  #aimFor({ exercise, tempo, load_kg: loadKg }) {
    const session = this.#session;
    if (!session || (session.exercise && session.exercise.id !== exercise)) return;
    const aim = { tempo: tempoOf(tempo) ? tempo : null, repetitions: numberOf("target-reps"), load_kg: loadKg };
    const before = this.#aim ?? { tempo: null, repetitions: null, load_kg: session.load_kg ?? null };
    if (Object.keys(aim).some((part) => aim[part] !== (before[part] ?? null))) this.#onAimed(aim);
  }

  /** Whether it says other than what is known of the session. */
  #changes({ exercise, placement, label, load_kg: loadKg }) {
    const session = this.#session;
    if (!session || !exercise) return false;
    const isSame = session.exercise?.id === exercise && session.placement === placement && session.label === label;
    return !isSame || (session.load_kg ?? null) !== loadKg;
  }

  async #declare(declared) {
    const body = JSON.stringify(Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== null)));
    try {
      const answer = await fetch(`/api/sessions/${encodeURIComponent(this.#session.id)}/declaration`, { method: "POST", body });
      if (answer.ok || answer.status === 404) return true; // the session is over: it is remembered for the next
      byId("setup-answer").textContent = (await answer.json()).detail;
    } catch {
      byId("setup-answer").textContent = say("setup.unreachable");
    }
    return false;
  }

  #keep({ exercise, placement, label, load_kg: loadKg, tempo }) {
    const { all } = this.#settings;
    const athletes = label ? [label, ...(all.athletes ?? []).filter((name) => name !== label)].slice(0, 40) : all.athletes;
    const { sets, restS: plannedS } = this.#settings.targets(exercise);
    const restS = numberOf("rest-wanted") ?? 0;
    const changes = {
      countAt: byId("count-at").value,
      countInS: Number(byId("count-in-length").value),
      restS: plannedS === null ? restS : all.restS,
      metronome: byId("metronome").checked,
      athlete: label,
      athletes,
      exercise,
      placement,
    };
    this.#settings.keep(changes, exercise, { reps: numberOf("target-reps"), rangeDeg: numberOf("target-range"), tempo: tempoOf(tempo) ? tempo : null, loadKg, sets, restS: plannedS === null ? null : restS });
  }
}
