package dev.femoris.analysis.form;

import dev.femoris.analysis.exercise.Fault;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Verdict on one fault of one repetition, with what was measured and what it was held against.
 *
 * @param probability that the fault is present, 0 to 1; above one half exactly when the verdict is
 *     {@link Verdict#PRESENT}; absent when it cannot be told
 * @param evidence present unless nothing could be measured
 * @param reason why nothing can be said; present exactly when the verdict is {@link
 *     Verdict#CANNOT_TELL}
 */
public record Finding(
    Fault fault,
    Verdict verdict,
    OptionalDouble probability,
    Optional<Evidence> evidence,
    Optional<Unknowable> reason) {

  /** One object for each fault and reason: a session says the same of many repetitions. */
  private static final Finding[][] CANNOT_TELL = everyReason();

  public Finding {
    boolean told = verdict != Verdict.CANNOT_TELL;
    if (told != probability.isPresent() || told == reason.isPresent()) {
      throw new IllegalArgumentException(
          "%s of %s: a probability when it can be told, a reason when not"
              .formatted(verdict, fault));
    }
  }

  /** Why a question cannot be answered. */
  public enum Unknowable {
    /** Fewer than three good repetitions alike before this one, and no stored baseline. */
    NO_REFERENCE,
    /** The athlete's own good repetitions differ by more than the fault would. */
    UNSTEADY_REFERENCE,
    /**
     * The lowering was shorter than usual but no faster: where the hold before it ended cannot be
     * told.
     */
    UNCLEAR_BOUNDARY,
    /** The sensors worn cannot see it. */
    NOT_OBSERVABLE,
    /** One leg was measured. */
    ONE_LEG,
    /** The other leg was measured, and did no such repetition at that time. */
    NO_PAIR,
    /** Fewer than three repetitions of both legs so far. */
    FEW_PAIRS,
    /** No catch with the hands was felt at the end of the lowering. */
    NO_CATCH,
    /** Samples are missing in the repetition, and what is interpolated hides it. */
    SAMPLES_MISSING
  }

  private static Finding[][] everyReason() {
    Finding[][] all = new Finding[Fault.values().length][Unknowable.values().length];
    for (Fault fault : Fault.values()) {
      for (Unknowable reason : Unknowable.values()) {
        all[fault.ordinal()][reason.ordinal()] =
            new Finding(
                fault,
                Verdict.CANNOT_TELL,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(reason));
      }
    }
    return all;
  }

  /** A verdict by probability. */
  public static Finding judged(Fault fault, double probability, Evidence evidence) {
    return new Finding(
        fault,
        probability > 0.5 ? Verdict.PRESENT : Verdict.ABSENT,
        OptionalDouble.of(probability),
        Optional.of(evidence),
        Optional.empty());
  }

  public static Finding cannotTell(Fault fault, Unknowable reason) {
    return CANNOT_TELL[fault.ordinal()][reason.ordinal()];
  }

  public boolean present() {
    return verdict == Verdict.PRESENT;
  }

  /** The same finding, saying for how many repetitions it has been so. */
  public Finding inARow(int repetitions) {
    return new Finding(
        fault, verdict, probability, evidence.map(e -> e.inARow(repetitions)), reason);
  }
}
