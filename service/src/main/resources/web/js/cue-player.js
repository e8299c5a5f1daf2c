/** What the service says is English where it does not say otherwise. */
export const languageOf = (cue) => cue.language ?? "en";

const LEAD_IN_MS = 170; // headphones swallow the first syllable of what comes without a warning
const MS_PER_LETTER = 65;
const LEAST_SPEECH_MS = 400;

/**
 * Plays what the service says, one thing at a time: what is late is left out, and only the sensor's loss
 * interrupts. `tones.play(name)` and `voice.say(text, language, withinMs, onEnd)` make the sound, `show(cue)` the picture.
 */
export class CuePlayer {
  #tones;
  #voice;
  #show;
  #level;
  #now;
  #later;
  #busyUntilMs = -Infinity;
  #newestS = -Infinity;
  #phase = "rest";
  #turn = 0;

  constructor({ tones, voice, show, level, now = () => performance.now(), later = (run, ms) => setTimeout(run, ms) }) {
    this.#tones = tones;
    this.#voice = voice;
    this.#show = show;
    this.#level = level;
    this.#now = now;
    this.#later = later;
  }

  /** Another session: its time begins anew. */
  reset() {
    this.#newestS = -Infinity;
    this.#phase = "rest";
  }

  /** The newest motion shown: session time and phase. */
  follow(timeS, phase) {
    this.#newestS = timeS;
    this.#phase = phase;
  }

  /** Returns what became of the cue: tone, words, shown (the sound is off), expired or busy. */
  give(cue) {
    if (this.#newestS > cue.expires_s) return "expired";
    return cue.kind === "tone" ? this.#tone(cue) : this.#words(cue);
  }

  setOver() {
    if (this.#isBusy()) return;
    this.#play("set_over");
  }

  #tone(cue) {
    if (this.#isBusy()) return "busy";
    if (cue.what === "slower") this.#show(cue);
    return this.#play(cue.what);
  }

  #words(cue) {
    const isSignal = cue.priority === "signal";
    const waitMs = isSignal ? 0 : Math.max(0, this.#busyUntilMs - this.#now());
    const validMs = 1000 * (cue.expires_s - cue.t_s);
    if (waitMs > validMs) return "busy";
    if (isSignal) this.#voice.cancel();
    const turn = ++this.#turn;
    if (waitMs === 0) return this.#begin(cue, validMs);
    this.#busyUntilMs = this.#now() + waitMs + LEAD_IN_MS;
    this.#later(() => turn === this.#turn && this.#begin(cue, validMs - waitMs), waitMs);
    return "words";
  }

  #begin(cue, validMs) {
    if (this.#phase === "first" && cue.priority !== "signal") return "expired"; // the next repetition has begun
    this.#show(cue);
    const played = this.#play("count");
    if (this.#level() !== "words") return played;
    const turn = this.#turn;
    this.#busyUntilMs = this.#now() + LEAD_IN_MS + Math.max(LEAST_SPEECH_MS, MS_PER_LETTER * cue.words.length);
    const over = () => turn === this.#turn && (this.#busyUntilMs = this.#now());
    this.#later(() => turn === this.#turn && this.#voice.say(cue.words, languageOf(cue), Math.max(300, validMs - LEAD_IN_MS), over), LEAD_IN_MS);
    return "words";
  }

  #play(name) {
    if (this.#level() === "off") return "shown";
    this.#busyUntilMs = this.#now() + this.#tones.play(name);
    return "tone";
  }

  #isBusy() {
    return this.#now() < this.#busyUntilMs;
  }
}
