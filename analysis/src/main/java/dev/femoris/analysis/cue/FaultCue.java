package dev.femoris.analysis.cue;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Finding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is said about each fault, how urgent it is, and when once is enough. */
final class FaultCue {

  /** Under so little of the reference range one repetition is enough to speak. */
  private static final double SEVERE_RANGE = 0.6;

  /** Likewise the eccentric's duration: nearly a free fall. */
  private static final double SEVERE_ECCENTRIC = 0.4;

  /** What a bounce off the turning point shows in. */
  private static final Set<Quantity> AT_TURN =
      EnumSet.of(Quantity.TURN_PAUSE_S, Quantity.REVERSAL_RAD_PER_S2);

  private FaultCue() {}

  /** Empty when there is nothing an athlete could do about it from one word. */
  static Optional<CueWhat> words(Finding finding) {
    return switch (finding.fault()) {
      case PARTIAL_RANGE -> Optional.of(CueWhat.FULL_RANGE);
      case DROPPED_ECCENTRIC -> Optional.of(CueWhat.SLOW_THE_LOWERING);
      case MOMENTUM -> Optional.of(momentum(finding));
      case TEMPO_OFF_TARGET -> Optional.of(CueWhat.KEEP_THE_TEMPO);
      case HIPS_RISE_EARLY -> Optional.of(CueWhat.CHEST_WITH_HIPS);
      case HIP_BREAK -> Optional.of(CueWhat.HIPS_STRAIGHT);
      case HIP_SAG -> Optional.of(CueWhat.HIPS_UP);
      case WOBBLE -> Optional.of(CueWhat.STEADY);
      case ASYMMETRY -> Optional.of(CueWhat.BOTH_SIDES_ALIKE);
      case BACK_ROUNDING -> Optional.of(CueWhat.CHECK_THE_BACK);
      case UNUSUAL -> Optional.empty();
    };
  }

  /** The lower the earlier: what the load hangs on first, then control, then measure. */
  static int urgency(Fault fault) {
    return switch (fault) {
      case BACK_ROUNDING -> 0;
      case HIPS_RISE_EARLY -> 1;
      case HIP_BREAK -> 2;
      case HIP_SAG -> 3;
      case DROPPED_ECCENTRIC -> 4;
      case MOMENTUM -> 5;
      case PARTIAL_RANGE -> 6;
      case TEMPO_OFF_TARGET -> 7;
      case WOBBLE -> 8;
      case ASYMMETRY -> 9;
      case UNUSUAL -> 10;
    };
  }

  static boolean severe(Finding finding) {
    return switch (finding.fault()) {
      case PARTIAL_RANGE -> under(SEVERE_RANGE, finding);
      case DROPPED_ECCENTRIC -> under(SEVERE_ECCENTRIC, finding);
      case MOMENTUM,
          TEMPO_OFF_TARGET,
          HIPS_RISE_EARLY,
          HIP_BREAK,
          HIP_SAG,
          WOBBLE,
          ASYMMETRY,
          BACK_ROUNDING,
          UNUSUAL ->
          false;
    };
  }

  private static boolean under(double share, Finding finding) {
    return finding.evidence().filter(e -> e.measured() < share * e.reference()).isPresent();
  }

  private static CueWhat momentum(Finding finding) {
    boolean atTurn = finding.evidence().filter(e -> AT_TURN.contains(e.quantity())).isPresent();
    return atTurn ? CueWhat.PAUSE_AT_TURN : CueWhat.NO_SWINGING;
  }
}
