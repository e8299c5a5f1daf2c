package dev.femoris.reporting.words;

import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.unit.Units;

/** What is said to the athlete, short enough for the rest between two repetitions, and why. */
public final class CueWords {

  private CueWords() {}

  /** What is spoken and shown; for a tone, what it means. */
  public static String said(CueWhat what) {
    return switch (what) {
      case COUNT -> "Repetition";
      case GOAL -> "Goal reached";
      case SLOWER -> "Slower";
      case PHASE_OVER -> "Next phase";
      case FULL_RANGE -> "Full range";
      case SLOW_THE_LOWERING -> "Lower slowly";
      case PAUSE_AT_TURN -> "Pause at the turn";
      case NO_SWINGING -> "No swinging";
      case KEEP_THE_TEMPO -> "Keep the tempo";
      case CHEST_WITH_HIPS -> "Chest up with the hips";
      case HIPS_STRAIGHT -> "Keep the hips straight";
      case HIPS_UP -> "Hips up";
      case STEADY -> "Steady";
      case BOTH_SIDES_ALIKE -> "Both sides alike";
      case CHECK_THE_BACK -> "Check your back";
      case GOOD -> "Good";
      case SENSOR_LOST -> "Sensor was lost";
      case CHECK_SENSOR -> "Check the sensor";
    };
  }

  /** Why, in one line. */
  public static String evidence(CueEvidence evidence) {
    return switch (evidence) {
      case CueEvidence.FaultSeen seen ->
          "%s in %d of %s: %s"
              .formatted(
                  Phrases.fault(seen.finding().fault()),
                  seen.presentIn(),
                  repetitions(seen.of()),
                  Phrases.evidence(seen.finding()));
      case CueEvidence.FaultGone gone ->
          "no %s in the last %s: %s"
              .formatted(
                  Phrases.fault(gone.finding().fault()),
                  repetitions(gone.absentIn()),
                  Phrases.evidence(gone.finding()));
      case CueEvidence.PhaseAhead ahead ->
          "%s %% of the %s after %s s: %s s at this pace, target %s s"
              .formatted(
                  Figures.fixed(Units.percent(100 * ahead.share()), 0),
                  phase(ahead.phase()),
                  seconds(ahead.elapsedS()),
                  seconds(ahead.expectedS()),
                  seconds(ahead.targetS()));
      case CueEvidence.PhaseTime time ->
          "%s for %s s, target %s s"
              .formatted(phase(time.phase()), seconds(time.elapsedS()), seconds(time.targetS()));
      case CueEvidence.Counted counted ->
          "set %d, repetition %d".formatted(counted.setIndex(), counted.repetition());
      case CueEvidence.Signal signal -> signal(signal);
    };
  }

  private static String signal(CueEvidence.Signal signal) {
    return signal.kind() == SignalNotice.Kind.SIGNAL_LOST
        ? "no samples for %s s: what was under way may not be counted"
            .formatted(seconds(signal.missingS()))
        : Phrases.notice(signal.kind());
  }

  private static String phase(MotionPhase phase) {
    return switch (phase) {
      case FIRST -> "first phase";
      case TURN -> "pause at the turning point";
      case SECOND -> "second phase";
      case REST -> "pause in the start pose";
      case OTHER -> "movement";
    };
  }

  private static String repetitions(int count) {
    return count == 1 ? "1 repetition" : count + " repetitions";
  }

  private static String seconds(double s) {
    return Figures.fixed(Units.seconds(s), 1);
  }
}
