const REMEMBERED_REPS = 1000;

/** What a test or a curious person may read in the console: `window.femorisStats`. Times are epoch milliseconds. */
export class Stats {
  framesPerSecond = 0;
  framesDrawn = 0;
  repsSeen = [];
  cuesSeen = [];
  #windowStartMs = 0;
  #windowFrames = 0;

  frameDrawn(nowMs) {
    this.framesDrawn++;
    this.#windowFrames++;
    const elapsedMs = nowMs - this.#windowStartMs;
    if (elapsedMs < 1000) return;
    this.framesPerSecond = elapsedMs < 2000 ? (1000 * this.#windowFrames) / elapsedMs : 0;
    this.#windowStartMs = nowMs;
    this.#windowFrames = 0;
  }

  /** `outcome` is what became of the cue: tone, words, shown, expired or busy. */
  cue({ what, kind, t_s: timeS }, outcome) {
    this.cuesSeen.push({ what, kind, timeS, outcome, receivedEpochMs: epochMs() });
    if (this.cuesSeen.length > REMEMBERED_REPS) this.cuesSeen.shift();
  }

  /** `serverLatencyMs` is the service's own part, from the packet that completed the repetition to sending. */
  repetition(set, index, serverLatencyMs) {
    const seen = { set, index, serverLatencyMs, receivedEpochMs: epochMs(), paintedEpochMs: NaN };
    this.repsSeen.push(seen);
    if (this.repsSeen.length > REMEMBERED_REPS) this.repsSeen.shift();
    // A task queued from within a frame runs after that frame is painted.
    requestAnimationFrame(() => setTimeout(() => (seen.paintedEpochMs = epochMs())));
  }
}

const epochMs = () => performance.timeOrigin + performance.now();
