package dev.femoris.service.correction;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.service.correction.ShownRepetition.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Applies one correction to a list of repetitions. The list stays in order of time, and those that
 * count never overlap; what would break that is refused.
 */
final class RepetitionEditor {

  /** Shorter is no repetition. */
  static final long SHORTEST_NANOS = 200_000_000L;

  /** Longer is no repetition either. */
  static final long LONGEST_NANOS = 120_000_000_000L;

  /** So far a boundary may be set into the neighbour; it then ends at the neighbour's. */
  static final long CLIPPED_NANOS = 250_000_000L;

  private final List<ShownRepetition> before;

  RepetitionEditor(List<ShownRepetition> before) {
    this.before = before;
  }

  Step apply(Correction correction) {
    return switch (correction) {
      case Correction.Move move -> found(move.of(), rep -> move(rep, move.to()));
      case Correction.Split split -> found(split.of(), rep -> split(rep, split.atNanos()));
      case Correction.Merge merge ->
          found(merge.first(), a -> found(merge.second(), b -> merge(a, b)));
      case Correction.Add add -> add(add.at());
      case Correction.Exclude exclude -> found(exclude.of(), rep -> put(rep, rep.leftOut()));
      case Correction.Overrule overrule -> found(overrule.of(), rep -> overrule(rep, overrule));
      case Correction.Comment unused -> new Step.Done(before);
      case Correction.Undo unused -> new Step.Done(before);
      case Correction.Reanalysis unused -> new Step.Done(before);
    };
  }

  private interface Edit {
    Step of(ShownRepetition repetition);
  }

  private Step found(Stretch of, Edit then) {
    Optional<ShownRepetition> repetition = at(of);
    return repetition.isPresent()
        ? then.of(repetition.get())
        : new Step.Refused("no repetition counts at %s".formatted(of.words()));
  }

  /** The one that counts and shares most with a stretch. */
  private Optional<ShownRepetition> at(Stretch of) {
    return before.stream()
        .filter(ShownRepetition::counts)
        .filter(rep -> rep.stretch().isAbout(of))
        .max(Comparator.comparingLong(rep -> rep.stretch().sharedNanos(of)));
  }

  private Step move(ShownRepetition repetition, Stretch to) {
    Optional<Stretch> room = room(to, List.of(repetition));
    return room.isPresent() ? put(repetition, repetition.moved(room.get())) : refusedRoom(to);
  }

  private Step split(ShownRepetition repetition, long atNanos) {
    Stretch whole = repetition.stretch();
    boolean room =
        atNanos - whole.startNanos() >= SHORTEST_NANOS
            && whole.endNanos() - atNanos >= SHORTEST_NANOS;
    if (!room) {
      return new Step.Refused(
          "%.1f s is not within the repetition, 0.2 s from its ends".formatted(atNanos * 1e-9));
    }
    return put(
        repetition,
        ShownRepetition.made(new Stretch(whole.startNanos(), atNanos), Change.SPLIT),
        ShownRepetition.made(new Stretch(atNanos, whole.endNanos()), Change.SPLIT));
  }

  private Step merge(ShownRepetition a, ShownRepetition b) {
    Stretch both = a.stretch().hull(b.stretch());
    boolean between =
        before.stream()
            .filter(ShownRepetition::counts)
            .anyMatch(rep -> !rep.equals(a) && !rep.equals(b) && rep.stretch().overlaps(both));
    if (a.equals(b) || between || both.lengthNanos() > LONGEST_NANOS) {
      return new Step.Refused("only two repetitions that follow each other can be merged");
    }
    List<ShownRepetition> after = new ArrayList<>(before);
    after.remove(a);
    after.remove(b);
    after.add(ShownRepetition.made(both, Change.MERGED));
    return done(after);
  }

  /** What the analysis counts itself by now needs no adding, but keeps the person's boundaries. */
  private Step add(Stretch at) {
    Optional<ShownRepetition> counted = at(at);
    if (counted.isPresent()) {
      return counted.get().own().isPresent()
          ? move(counted.get(), at)
          : new Step.Refused("there is a repetition at %s already".formatted(at.words()));
    }
    Optional<Stretch> room = room(at, List.of());
    if (room.isEmpty()) {
      return refusedRoom(at);
    }
    List<ShownRepetition> after = new ArrayList<>(before);
    after.add(ShownRepetition.made(room.get(), Change.ADDED));
    return done(after);
  }

  private Step overrule(ShownRepetition repetition, Correction.Overrule overrule) {
    return overrule.fault() == Fault.BACK_ROUNDING
        ? new Step.Refused("the back is not overruled: label the repetition good or rounded")
        : put(repetition, repetition.overruled(overrule.fault(), overrule.verdict()));
  }

  /** {@code wanted}, cut where it reaches a little into a neighbour; empty without room. */
  private Optional<Stretch> room(Stretch wanted, List<ShownRepetition> except) {
    long start = wanted.startNanos();
    long end = wanted.endNanos();
    for (ShownRepetition other : before) {
      Stretch taken = other.stretch();
      if (other.counts() && !except.contains(other) && taken.overlaps(wanted)) {
        if (taken.endNanos() - start <= CLIPPED_NANOS && taken.startNanos() < start) {
          start = taken.endNanos();
        } else if (end - taken.startNanos() <= CLIPPED_NANOS && taken.endNanos() > end) {
          end = taken.startNanos();
        } else {
          return Optional.empty();
        }
      }
    }
    return end - start >= SHORTEST_NANOS && end - start <= LONGEST_NANOS
        ? Optional.of(new Stretch(start, end))
        : Optional.empty();
  }

  private Step refusedRoom(Stretch wanted) {
    boolean fits = wanted.lengthNanos() >= SHORTEST_NANOS && wanted.lengthNanos() <= LONGEST_NANOS;
    return new Step.Refused(
        fits
            ? "%s overlaps another repetition".formatted(wanted.words())
            : "%s: a repetition takes 0.2 s to 120 s".formatted(wanted.words()));
  }

  private Step put(ShownRepetition old, ShownRepetition... instead) {
    List<ShownRepetition> after = new ArrayList<>(before);
    after.remove(old);
    after.addAll(List.of(instead));
    return done(after);
  }

  private static Step done(List<ShownRepetition> after) {
    after.sort(
        Comparator.comparingLong((ShownRepetition rep) -> rep.stretch().startNanos())
            .thenComparingLong(rep -> rep.stretch().endNanos()));
    return new Step.Done(List.copyOf(after));
  }
}
