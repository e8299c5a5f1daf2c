const RATE = 1.15; // short words between two repetitions

/** Speech by the browser's own voices: one utterance at a time, never a queue. */
export class Voice {
  #synthesis = window.speechSynthesis ?? null;

  get isSpeaking() {
    return Boolean(this.#synthesis && (this.#synthesis.speaking || this.#synthesis.pending));
  }

  /** Says `text`, which is in `language`, unless something is being said, or the voice takes longer than `withinMs` to begin. */
  say(text, language, withinMs, onEnd = () => {}) {
    if (!this.#synthesis || this.isSpeaking) return false;
    const utterance = new SpeechSynthesisUtterance(text);
    const latestMs = performance.now() + withinMs;
    utterance.lang = language;
    utterance.rate = RATE;
    utterance.onstart = () => performance.now() > latestMs && this.cancel();
    utterance.onend = utterance.onerror = onEnd;
    this.#synthesis.speak(utterance);
    return true;
  }

  cancel() {
    this.#synthesis?.cancel();
  }
}
