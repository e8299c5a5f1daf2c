const REMEMBERED = "femoris.sound";

/**
 * Short tones for repetitions and sets. Browsers allow sound after a gesture only, so the choice is remembered
 * and taken up again at the first touch or key after a reload.
 */
export class Tones {
  #context = null;
  #button;

  constructor(button) {
    this.#button = button;
    button.addEventListener("click", () => (this.isOn ? this.#turnOff() : this.#turnOn()));
    if (localStorage.getItem(REMEMBERED) === "on") this.#turnOnAtFirstGesture();
    this.#show();
  }

  get isOn() {
    return this.#context?.state === "running";
  }

  repetition() {
    this.#play([{ hz: 880, atS: 0, lengthS: 0.14 }], 0.5);
  }

  setOver() {
    this.#play([{ hz: 660, atS: 0, lengthS: 0.18 }, { hz: 440, atS: 0.2, lengthS: 0.35 }], 0.5);
  }

  async #turnOn() {
    this.#context ??= new AudioContext({ latencyHint: "interactive" });
    await this.#context.resume();
    localStorage.setItem(REMEMBERED, "on");
    this.#show();
    // Wakes speakers and headphones that sleep between sounds, and lets the listener set the volume.
    this.#play([{ hz: 440, atS: 0, lengthS: 0.12 }, { hz: 880, atS: 0.14, lengthS: 0.12 }], 0.25);
  }

  async #turnOff() {
    localStorage.setItem(REMEMBERED, "off");
    await this.#context.suspend();
    this.#show();
  }

  #turnOnAtFirstGesture() {
    const once = (event) => {
      removeEventListener("pointerup", once);
      removeEventListener("keyup", once);
      if (!this.isOn && !this.#button.contains(event.target)) this.#turnOn();
    };
    addEventListener("pointerup", once);
    addEventListener("keyup", once);
  }

  #play(notes, loudness) {
    if (!this.isOn) return;
    const now = this.#context.currentTime + 0.005;
    for (const { hz, atS, lengthS } of notes) {
      const tone = new OscillatorNode(this.#context, { frequency: hz, type: "triangle" });
      const gain = new GainNode(this.#context, { gain: 0 });
      gain.gain.setValueAtTime(0, now + atS);
      gain.gain.linearRampToValueAtTime(loudness, now + atS + 0.008);
      gain.gain.exponentialRampToValueAtTime(0.001, now + atS + lengthS);
      tone.connect(gain).connect(this.#context.destination);
      tone.start(now + atS);
      tone.stop(now + atS + lengthS + 0.02);
    }
  }

  #show() {
    this.#button.dataset.sound = this.isOn ? "on" : "off";
    this.#button.textContent = this.isOn ? "Turn sound off" : "Turn sound on";
  }
}
