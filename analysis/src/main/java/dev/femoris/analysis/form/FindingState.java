package dev.femoris.analysis.form;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/** Findings as numbers, so that what is read back equals what was written. */
public final class FindingState {

  /** Which of them follows. */
  private enum Tag {
    JUDGED,
    STATED,
    CANNOT_TELL
  }

  private FindingState() {}

  public static void save(StateWriter to, Finding finding) {
    switch (finding) {
      case Finding.Judged judged -> {
        to.put(Tag.JUDGED).put(judged.fault());
        saveEvidence(to, judged);
      }
      case Finding.Stated stated -> to.put(Tag.STATED).put(stated.fault()).put(stated.verdict());
      case Finding.CannotTell unknown ->
          to.put(Tag.CANNOT_TELL).put(unknown.fault()).put(unknown.why());
    }
  }

  private static void saveEvidence(StateWriter to, Finding.Judged judged) {
    to.put(judged.likelihood()).put(judged.quantity()).put(judged.measured());
    to.put(judged.reference()).put(judged.limit()).put(judged.basis()).put(judged.lasts());
    to.put(judged.legs().isPresent());
    judged.legs().ifPresent(legs -> to.put(legs.quantity()).put(legs.left()).put(legs.right()));
  }

  public static Finding restore(StateReader from) {
    Tag tag = from.getEnum(Tag.class);
    Fault fault = from.getEnum(Fault.class);
    return switch (tag) {
      case JUDGED -> judged(fault, from);
      case STATED -> new Finding.Stated(fault, from.getEnum(Verdict.class));
      case CANNOT_TELL -> Finding.cannotTell(fault, from.getEnum(Finding.Unknowable.class));
    };
  }

  private static Finding judged(Fault fault, StateReader from) {
    return new Finding.Judged(
        fault,
        from.getDouble(),
        from.getEnum(Quantity.class),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getEnum(Evidence.Basis.class),
        from.getInt(),
        from.getBoolean() ? Optional.of(legs(from)) : Optional.empty());
  }

  private static Evidence.Legs legs(StateReader from) {
    return new Evidence.Legs(from.getEnum(Quantity.class), from.getDouble(), from.getDouble());
  }
}
