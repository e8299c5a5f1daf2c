import { tempoOf } from "/js/settings.js";
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
  #session = null;

  /** `exercises` as the service lists them; `onUsed()` when something may have changed. */
  constructor(settings, exercises, onUsed) {
    this.#settings = settings;
    this.#exercises = exercises;
    this.#onUsed = onUsed;
    byId("choose-exercise").replaceChildren(new Option("choose", ""), ...exercises.map(({ id, name }) => new Option(name, id)));
    byId("choose-exercise").addEventListener("change", () => this.#fillTargets());
    byId("setup").addEventListener("submit", (event) => this.#use(event));
    byId("setup-cancel").addEventListener("click", () => byId("setup-dialog").close());
  }

  open(session) {
    this.#session = session;
    const { all } = this.#settings;
    const isDeclared = Boolean(session?.exercise);
    byId("declared-for").textContent = isDeclared ? "For the next session of this sensor" : "For this session";
    byId("athlete").value = isDeclared ? session.label : all.athlete;
    byId("choose-exercise").value = session?.exercise?.id ?? all.exercise;
    byId("choose-placement").value = isDeclared ? session.placement : all.placement;
    byId("count-at").value = all.countAt;
    byId("count-in-length").value = String(all.countInS);
    byId("rest-wanted").value = String(all.restS);
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
    byId("choose-load").value = session?.load_kg ?? targets.loadKg ?? "";
    byId("target-reps").value = targets.reps ?? "";
    byId("target-range").value = targets.rangeDeg ?? "";
    byId("target-range").placeholder = known ? `usual ${known.rom_deg}` : "";
    byId("target-tempo").value = targets.tempo ?? "";
    byId("target-tempo").placeholder = known ? targetNotation(known.tempo) : "3-1-1-0";
  }

  async #use(event) {
    event.preventDefault();
    const declared = this.#declared();
    if (this.#changes(declared) && !(await this.#declare(declared))) return;
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
      byId("setup-answer").textContent = "The service could not be reached. Try again.";
    }
    return false;
  }

  #keep({ exercise, placement, label, load_kg: loadKg, tempo }) {
    const { all } = this.#settings;
    const athletes = label ? [label, ...(all.athletes ?? []).filter((name) => name !== label)].slice(0, 40) : all.athletes;
    const changes = {
      countAt: byId("count-at").value,
      countInS: Number(byId("count-in-length").value),
      restS: numberOf("rest-wanted") ?? 0,
      metronome: byId("metronome").checked,
      athlete: label,
      athletes,
      exercise,
      placement,
    };
    this.#settings.keep(changes, exercise, { reps: numberOf("target-reps"), rangeDeg: numberOf("target-range"), tempo: tempoOf(tempo) ? tempo : null, loadKg });
  }
}
