package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Verdict on one fault of one repetition, with what was measured and what it was held against.
 *
 * <p>A session keeps several of every repetition, so a finding is one flat object; {@link
 * #evidence} is made when it is asked for.
 */
public sealed interface Finding {

  Fault fault();

  Verdict verdict();

  /**
   * That the fault is present, 0 to 1; above one half exactly when the verdict is {@link
   * Verdict#PRESENT}; absent when it cannot be told.
   */
  OptionalDouble probability();

  /** Present unless nothing could be measured, or a person said it. */
  Optional<Evidence> evidence();

  /**
   * Why the analysis can say nothing; present exactly when its verdict is {@link
   * Verdict#CANNOT_TELL}.
   */
  Optional<Unknowable> reason();

  /** The same finding, saying for how many repetitions it has been so. */
  Finding inARow(int repetitions);

  /** A verdict by probability. */
  static Finding judged(Fault fault, double probability, Evidence e) {
    return new Judged(
        fault,
        probability,
        e.quantity(),
        e.measured(),
        e.reference(),
        e.limit(),
        e.basis(),
        e.inARow(),
        e.legs());
  }

  static Finding cannotTell(Fault fault, Unknowable reason) {
    return CannotTell.ALL[fault.ordinal()][reason.ordinal()];
  }

  default boolean present() {
    return verdict() == Verdict.PRESENT;
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
    SAMPLES_MISSING,
    /** A person has set where it starts and ends: it is measured anew, and not judged. */
    SET_BY_HAND
  }

  /**
   * A fault that can be told, with its {@link Evidence} spread out.
   *
   * @param likelihood the finding's {@link #probability}
   */
  record Judged(
      Fault fault,
      double likelihood,
      Quantity quantity,
      double measured,
      double reference,
      double limit,
      Evidence.Basis basis,
      int lasts,
      Optional<Evidence.Legs> legs)
      implements Finding {

    @Override
    public Verdict verdict() {
      return likelihood > 0.5 ? Verdict.PRESENT : Verdict.ABSENT;
    }

    @Override
    public OptionalDouble probability() {
      return OptionalDouble.of(likelihood);
    }

    @Override
    public Optional<Evidence> evidence() {
      return Optional.of(new Evidence(quantity, measured, reference, limit, basis, lasts, legs));
    }

    @Override
    public Optional<Unknowable> reason() {
      return Optional.empty();
    }

    @Override
    public Finding inARow(int repetitions) {
      return new Judged(
          fault, likelihood, quantity, measured, reference, limit, basis, repetitions, legs);
    }
  }

  /** What a person says against the analysis; nothing was measured for it. */
  record Stated(Fault fault, Verdict verdict) implements Finding {

    @Override
    public OptionalDouble probability() {
      return switch (verdict) {
        case PRESENT -> OptionalDouble.of(1);
        case ABSENT -> OptionalDouble.of(0);
        case CANNOT_TELL -> OptionalDouble.empty();
      };
    }

    @Override
    public Optional<Evidence> evidence() {
      return Optional.empty();
    }

    @Override
    public Optional<Unknowable> reason() {
      return Optional.empty();
    }

    @Override
    public Finding inARow(int repetitions) {
      return this;
    }
  }

  /** A question that has no answer here. */
  record CannotTell(Fault fault, Unknowable why) implements Finding {

    /** One object for each fault and reason: a session says the same of many repetitions. */
    private static final Finding[][] ALL = everyReason();

    private static Finding[][] everyReason() {
      Finding[][] all = new Finding[Fault.values().length][Unknowable.values().length];
      for (Fault fault : Fault.values()) {
        for (Unknowable reason : Unknowable.values()) {
          all[fault.ordinal()][reason.ordinal()] = new CannotTell(fault, reason);
        }
      }
      return all;
    }

    @Override
    public Verdict verdict() {
      return Verdict.CANNOT_TELL;
    }

    @Override
    public OptionalDouble probability() {
      return OptionalDouble.empty();
    }

    @Override
    public Optional<Evidence> evidence() {
      return Optional.empty();
    }

    @Override
    public Optional<Unknowable> reason() {
      return Optional.of(why);
    }

    @Override
    public Finding inARow(int repetitions) {
      return this;
    }
  }
}
