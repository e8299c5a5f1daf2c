import { phasesOf } from "/js/phases.js";

/**
 * The pace of a target tempo. It begins anew with each repetition, so that it never runs away from the athlete:
 * where one should be now, and a beat at each second and at each change of phase.
 */
export class Metronome {
  #phases = [];
  #beatsS = [];
  #startS = NaN;
  #beaten = 0;

  /** `target` in the service's form; null: no pace. */
  set(order, target) {
    let atS = 0;
    this.#phases = phasesOf(order).map(({ phase, tempo }) => {
      const part = { phase, fromS: atS, lengthS: target?.[tempo] ?? 0 };
      atS += part.lengthS;
      return part;
    });
    this.#beatsS = target ? beats(this.#phases) : [];
    this.stop();
  }

  /** A repetition begins. */
  begin(timeS) {
    this.#startS = timeS;
    this.#beaten = 0;
  }

  stop() {
    this.#startS = NaN;
  }

  /** Where one should be: { phase, share } with share of the phase from 0 to 1; null when nothing is paced. */
  at(timeS) {
    const elapsedS = timeS - this.#startS;
    const part = this.#phases.find(({ fromS, lengthS }) => elapsedS >= fromS && elapsedS < fromS + lengthS);
    return part ? { phase: part.phase, share: (elapsedS - part.fromS) / part.lengthS } : null;
  }

  /** The beat that is due, once: "phase", "second" or null. */
  beat(timeS) {
    const next = this.#beatsS[this.#beaten];
    if (!next || !(timeS - this.#startS >= next.atS)) return null;
    this.#beaten++;
    return next.kind;
  }
}

/** A beat at every change of phase and at whole seconds within one; none at the start, which the athlete makes. */
function beats(phases) {
  const found = [];
  for (const { phase, fromS, lengthS } of phases) {
    if (lengthS === 0) continue;
    if (fromS > 0) found.push({ atS: fromS, kind: "phase" });
    for (let s = 1; s < lengthS && phase !== "rest"; s++) found.push({ atS: fromS + s, kind: "second" });
  }
  const last = phases.at(-1);
  if (last.fromS > 0 && last.lengthS === 0) found.push({ atS: last.fromS, kind: "phase" });
  return found.sort((a, b) => a.atS - b.atS);
}
