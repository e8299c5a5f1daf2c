/** Notes of each sound: pitch in hertz, beginning and length in seconds. Pitch tells what is meant, not loudness. */
const SOUNDS = {
  count: { notes: [{ hz: 880, atS: 0, lengthS: 0.14 }], loudness: 0.5 },
  phase_over: { notes: [{ hz: 660, atS: 0, lengthS: 0.09 }], loudness: 0.4 },
  slower: { notes: [{ hz: 330, atS: 0, lengthS: 0.1 }, { hz: 330, atS: 0.14, lengthS: 0.1 }], loudness: 0.6 },
  set_over: { notes: [{ hz: 660, atS: 0, lengthS: 0.18 }, { hz: 440, atS: 0.2, lengthS: 0.35 }], loudness: 0.5 },
  second: { notes: [{ hz: 550, atS: 0, lengthS: 0.05 }], loudness: 0.3 },
  phase: { notes: [{ hz: 740, atS: 0, lengthS: 0.08 }], loudness: 0.4 },
  go: { notes: [{ hz: 1100, atS: 0, lengthS: 0.3 }], loudness: 0.5 },
  goal: { notes: [{ hz: 660, atS: 0, lengthS: 0.12 }, { hz: 880, atS: 0.14, lengthS: 0.12 }, { hz: 1100, atS: 0.28, lengthS: 0.25 }], loudness: 0.5 },
  check: { notes: [{ hz: 440, atS: 0, lengthS: 0.12 }, { hz: 880, atS: 0.14, lengthS: 0.12 }], loudness: 0.5 },
};

const lengthMs = ({ notes }) => 1000 * Math.max(...notes.map(({ atS, lengthS }) => atS + lengthS));

/** Short tones. Silent until `wake`, which browsers allow in answer to a gesture only. */
export class Tones {
  #context = null;

  get isAwake() {
    return this.#context?.state === "running";
  }

  async wake() {
    this.#context ??= new AudioContext({ latencyHint: "interactive" });
    await this.#context.resume();
  }

  async sleep() {
    await this.#context?.suspend();
  }

  /** Plays a sound by its name; returns how long it lasts, ms. */
  play(name) {
    const sound = SOUNDS[name] ?? SOUNDS.count;
    if (this.isAwake) this.#play(sound);
    return lengthMs(sound);
  }

  #play({ notes, loudness }) {
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
}
