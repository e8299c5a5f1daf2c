package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import java.util.Optional;

/**
 * A measured quantity beside what it was held against, all in the quantity's own unit.
 *
 * @param reference what is usual or asked for
 * @param limit the value at which absent becomes present
 * @param basis where the reference comes from
 * @param inARow how many repetitions in a row have had this fault by now, this one included; 0 when
 *     it is absent. From {@link #LASTING} on it is a change of style rather than a slip, and said
 *     to be
 * @param legs what each leg did, where legs are compared
 */
public record Evidence(
    Quantity quantity,
    double measured,
    double reference,
    double limit,
    Basis basis,
    int inARow,
    Optional<Legs> legs) {

  /** So many in a row are no slip. */
  public static final int LASTING = 11;

  /**
   * The newest repetition of both legs, side by side, in the quantity's own unit.
   *
   * @param quantity what was compared
   */
  public record Legs(Quantity quantity, double left, double right) {}

  /** Of one leg. */
  public Evidence(
      Quantity quantity, double measured, double reference, double limit, Basis basis, int inARow) {
    this(quantity, measured, reference, limit, basis, inARow, Optional.empty());
  }

  /** Where a reference comes from; the id is the word in JSON. */
  public enum Basis {
    /** The athlete's good repetitions before this one in the session; there is no baseline. */
    OWN_SESSION("own_session"),
    /** The athlete's stored baseline. */
    BASELINE("baseline"),
    /** What was set as target. */
    TARGET("target"),
    /** A fixed limit of the fault's definition. */
    DEFINITION("definition"),
    /** The athlete's other leg. */
    OTHER_LEG("other_leg");

    private final String id;

    Basis(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /** Whether the fault has been there for so long that the athlete may have changed style. */
  public boolean lasting() {
    return inARow >= LASTING;
  }
}
