package dev.femoris.service.correction;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A repetition after the corrections.
 *
 * @param own the analysis' repetition it is; empty for one a person made
 * @param changes what was done to it
 * @param excluded whether it does not count
 * @param said a person's verdicts
 */
public record ShownRepetition(
    Stretch stretch,
    Optional<OwnRepetition> own,
    Set<Change> changes,
    boolean excluded,
    Map<Fault, Verdict> said) {

  /** What a person did to a repetition. */
  public enum Change {
    MOVED,
    SPLIT,
    MERGED,
    ADDED,
    EXCLUDED,
    OVERRULED
  }

  public ShownRepetition {
    changes = Set.copyOf(changes);
    said = Map.copyOf(said);
  }

  static ShownRepetition of(OwnRepetition own) {
    return new ShownRepetition(own.stretch(), Optional.of(own), Set.of(), false, Map.of());
  }

  /** One that a person made. */
  static ShownRepetition made(Stretch at, Change how) {
    return new ShownRepetition(at, Optional.empty(), Set.of(how), false, Map.of());
  }

  ShownRepetition moved(Stretch to) {
    return new ShownRepetition(to, own, with(Change.MOVED), excluded, said);
  }

  ShownRepetition leftOut() {
    return new ShownRepetition(stretch, own, with(Change.EXCLUDED), true, said);
  }

  ShownRepetition overruled(Fault fault, Verdict verdict) {
    Map<Fault, Verdict> all = new EnumMap<>(Fault.class);
    all.putAll(said);
    all.put(fault, verdict);
    return new ShownRepetition(stretch, own, with(Change.OVERRULED), excluded, all);
  }

  public boolean counts() {
    return !excluded;
  }

  private Set<Change> with(Change change) {
    Set<Change> all = EnumSet.of(change);
    all.addAll(changes);
    return all;
  }
}
