/**
 * The four phases of a repetition in the order they come, for an exercise that begins with lowering or with
 * lifting. `tempo` is the phase's name in tempo objects, `move` what is done in it, of which "phase." + move is the word.
 */
const ECCENTRIC_FIRST = [
  { phase: "first", tempo: "eccentric_s", move: "lower" },
  { phase: "turn", tempo: "pause_stretched_s", move: "hold" },
  { phase: "second", tempo: "concentric_s", move: "lift" },
  { phase: "rest", tempo: "pause_contracted_s", move: "rest" },
];

const CONCENTRIC_FIRST = [
  { phase: "first", tempo: "concentric_s", move: "lift" },
  { phase: "turn", tempo: "pause_contracted_s", move: "hold" },
  { phase: "second", tempo: "eccentric_s", move: "lower" },
  { phase: "rest", tempo: "pause_stretched_s", move: "rest" },
];

export const phasesOf = (order) => (order === "concentric_first" ? CONCENTRIC_FIRST : ECCENTRIC_FIRST);

/** The phase under way and since when, in session time. */
export class PhaseClock {
  phase = "rest";
  sinceS = NaN;

  reset() {
    this.phase = "rest";
    this.sinceS = NaN;
  }

  /** `lastRepEndS`, where there is one, is what a rest is counted from when its beginning was not seen. */
  see(phase, timeS, lastRepEndS) {
    if (phase === this.phase && !Number.isNaN(this.sinceS)) return;
    const restGoesOn = phase === "rest" && (Number.isNaN(this.sinceS) || this.phase === "other");
    this.sinceS = restGoesOn ? (lastRepEndS ?? timeS) : timeS;
    this.phase = phase;
  }
}
