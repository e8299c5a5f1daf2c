const WITHDRAWN_AFTER_S = 3;

/**
 * Where in a repetition the count goes up: "usual" is as the service announces it (lifts at lockout, others at their
 * end), "top" and "bottom" are where the athlete wants it.
 */
export class CountPoint {
  #wanted = "usual";
  #order = "eccentric_first";
  #phase = "rest";
  #backSinceS = NaN;

  set(wanted, order) {
    this.#wanted = wanted;
    this.#order = order;
  }

  /** Whether the page itself says when; the service's own announcements and count tones are then not used. */
  get isOwn() {
    return this.#wanted !== "usual";
  }

  get #atTurn() {
    return this.#wanted === (this.#order === "concentric_first" ? "top" : "bottom");
  }

  /** Returns "announce" at the turn, "withdraw" when what was announced is no repetition after all, else null. */
  see(phase, timeS, announced) {
    const before = this.#phase;
    this.#phase = phase;
    if (!this.isOwn || !this.#atTurn) return null;
    if (before === "first" && (phase === "turn" || phase === "second")) return announced ? null : "announce";
    const isBack = phase === "rest" || phase === "other";
    if (!isBack || !announced) this.#backSinceS = NaN;
    else if (Number.isNaN(this.#backSinceS)) this.#backSinceS = timeS;
    return timeS - this.#backSinceS > WITHDRAWN_AFTER_S ? "withdraw" : null;
  }
}
