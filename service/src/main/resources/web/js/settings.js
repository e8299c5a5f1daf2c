const KEY = "femoris.live-settings";
const USUAL = { countAt: "usual", countInS: 5, restS: 90, metronome: false, athlete: "", exercise: "", placement: "thigh_right", targets: {} };

/** What the page was told, kept in this browser. Targets are kept by exercise. */
export class Settings {
  #kept = { ...USUAL, ...JSON.parse(localStorage.getItem(KEY)) };

  get all() {
    return this.#kept;
  }

  /** { reps, rangeDeg, tempo: "3-1-1-0", loadKg, sets, restS } of that exercise, each null where nobody set one. */
  targets(exercise) {
    return { reps: null, rangeDeg: null, tempo: null, loadKg: null, sets: null, restS: null, ...this.#kept.targets[exercise] };
  }

  keep(changes, exercise, targets) {
    this.#kept = { ...this.#kept, ...changes, targets: { ...this.#kept.targets, [exercise]: targets } };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
}

/** "3-1-1-0" as the service's object; null when it is none. */
export function tempoOf(notation) {
  const parts = /^\d{1,2}(\.\d)?(-\d{1,2}(\.\d)?){3}$/.test(notation ?? "") ? notation.split("-").map(Number) : null;
  return parts && { eccentric_s: parts[0], pause_stretched_s: parts[1], concentric_s: parts[2], pause_contracted_s: parts[3] };
}
