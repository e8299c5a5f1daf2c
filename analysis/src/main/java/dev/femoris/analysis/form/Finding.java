package dev.femoris.analysis.form;

import dev.femoris.analysis.exercise.Fault;
import java.util.Optional;

/**
 * Verdict on one fault of one repetition, with what was measured and what it was held against.
 *
 * @param evidence present unless nothing could be measured
 * @param reason why nothing can be said; present exactly when the verdict is {@link
 *     Verdict#CANNOT_TELL}
 */
public record Finding(
    Fault fault, Verdict verdict, Optional<Evidence> evidence, Optional<Unknowable> reason) {

  /** A measured quantity beside its reference, both in the unit named. */
  public record Evidence(Quantity quantity, double measured, double reference) {}

  /** What was measured; {@code si} values: seconds, radians, rad/s². */
  public enum Quantity {
    RANGE_RAD,
    ECCENTRIC_S,
    TURN_PAUSE_S
  }

  /** Why a question cannot be answered. */
  public enum Unknowable {
    /** Fewer than three good repetitions before this one, and no stored baseline. */
    NO_REFERENCE,
    /** The sensors worn cannot see it. */
    NOT_OBSERVABLE
  }

  public static Finding judged(Fault fault, boolean present, Evidence evidence) {
    return new Finding(
        fault, present ? Verdict.PRESENT : Verdict.ABSENT, Optional.of(evidence), Optional.empty());
  }

  public static Finding cannotTell(Fault fault, Unknowable reason) {
    return new Finding(fault, Verdict.CANNOT_TELL, Optional.empty(), Optional.of(reason));
  }
}
