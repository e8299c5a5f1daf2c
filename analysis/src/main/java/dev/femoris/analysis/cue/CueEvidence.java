package dev.femoris.analysis.cue;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;

/** What made a cue be given. */
public sealed interface CueEvidence {

  /**
   * A fault was found.
   *
   * @param finding of the last repetition that had it: what was measured, beside its reference
   * @param presentIn repetitions that had it
   * @param of the repetitions looked at: the last ones, or a whole set
   */
  record FaultSeen(Finding finding, int presentIn, int of) implements CueEvidence {}

  /**
   * A fault that was cued has not come back.
   *
   * @param finding of the last repetition, which is without it
   * @param absentIn repetitions in a row without it
   */
  record FaultGone(Finding finding, int absentIn) implements CueEvidence {}

  /**
   * A phase under way is ahead of its tempo.
   *
   * @param share of its expected range that is done, 0 to 1
   * @param expectedS how long it would take at this pace, taken generously
   */
  record PhaseAhead(
      MotionPhase phase, double elapsedS, double share, double expectedS, double targetS)
      implements CueEvidence {}

  /** The time asked for a phase has passed. */
  record PhaseTime(MotionPhase phase, double elapsedS, double targetS) implements CueEvidence {}

  /** A repetition came to its end, or a lift to its top. */
  record Counted(int setIndex, int repetition) implements CueEvidence {}

  /**
   * A notice about the signal.
   *
   * @param missingS how long samples were missing; 0 when the notice is of another kind
   */
  record Signal(SignalNotice.Kind kind, double missingS) implements CueEvidence {}
}
