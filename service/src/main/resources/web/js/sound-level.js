import { language, say } from "/js/texts.js";

const REMEMBERED = "femoris.sound";
const LEVELS = ["off", "tones", "words"];
const remembered = () => {
  const level = localStorage.getItem(REMEMBERED);
  return LEVELS.includes(level) ? level : "off";
};

/**
 * How much is heard: off, tones, words (tones and words). Browsers allow sound after a gesture only, so the level
 * is remembered and taken up again at the first touch or key after a reload.
 */
export class SoundLevel {
  #choice;
  #test;
  #tones;
  #voice;

  constructor({ choice, test, tones, voice }) {
    this.#choice = choice;
    this.#test = test;
    this.#tones = tones;
    this.#voice = voice;
    choice.addEventListener("change", () => this.#choose(this.level));
    test.addEventListener("click", () => this.#check());
    choice.querySelector(`[value="${remembered()}"]`).checked = true;
    test.hidden = this.level === "off";
    if (this.level !== "off") this.#wakeAtFirstGesture();
  }

  get level() {
    return this.#choice.querySelector(":checked").value;
  }

  async #choose(level) {
    localStorage.setItem(REMEMBERED, level);
    this.#test.hidden = level === "off";
    if (level !== "words") this.#voice.cancel();
    if (level === "off") return this.#tones.sleep();
    await this.#tones.wake();
    this.#check();
  }

  /** Wakes speakers and headphones that sleep between sounds, and lets the listener set the volume. */
  async #check() {
    await this.#tones.wake();
    const lengthMs = this.#tones.play("check");
    if (this.level === "words") setTimeout(() => this.#voice.say(say("sound.words_on"), language, 2000), lengthMs);
  }

  #wakeAtFirstGesture() {
    const once = (event) => {
      removeEventListener("pointerup", once);
      removeEventListener("keyup", once);
      if (!this.#choice.contains(event.target) && this.level !== "off") this.#tones.wake();
    };
    addEventListener("pointerup", once);
    addEventListener("keyup", once);
  }
}
