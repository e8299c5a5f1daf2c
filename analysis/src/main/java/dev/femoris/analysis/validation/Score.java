package dev.femoris.analysis.validation;

import dev.femoris.analysis.exercise.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Repetitions found, held against the true ones, in one recording or pooled over many.
 *
 * <p>True and found repetitions are matched one to one by their ends, closest pairs first. A set is
 * exact when as many repetitions end between 6 s before its first start and 6 s after its last end
 * as it has. Where only the number is known, the difference counts as missed or as false, and
 * nothing is said of times.
 *
 * @param expected true repetitions
 * @param countErrors difference of counts, one per set
 * @param boundaries errors of the events of matched repetitions
 * @param roms errors of range of matched repetitions
 * @param latenciesS detected − true end of matched repetitions
 * @param faults in the order of {@link Fault}
 */
public record Score(
    int expected,
    int matched,
    int missed,
    int wrong,
    List<Integer> countErrors,
    List<BoundaryError> boundaries,
    List<RomError> roms,
    List<Double> latenciesS,
    List<FaultCount> faults) {

  private static final double AROUND_SET_S = 6;

  /**
   * @param romRad true range of the repetition
   * @param errorS absolute
   */
  public record BoundaryError(RepetitionEvent event, OptionalDouble romRad, double errorS) {}

  /**
   * @param withStrapRad found − true
   * @param withoutStrapRad found over strap gain − true
   */
  public record RomError(double withStrapRad, double withoutStrapRad) {}

  public Score {
    countErrors = List.copyOf(countErrors);
    boundaries = List.copyOf(boundaries);
    roms = List.copyOf(roms);
    latenciesS = List.copyOf(latenciesS);
    faults = List.copyOf(faults);
  }

  public static Score of(Truth truth, List<FoundRepetition> found) {
    return switch (truth) {
      case Truth.Marked marked -> of(marked, found);
      case Truth.Counted counted -> of(counted.repetitions(), found.size());
    };
  }

  private static Score of(int expected, int found) {
    return new Score(
        expected,
        Math.min(expected, found),
        Math.max(0, expected - found),
        Math.max(0, found - expected),
        List.of(Math.abs(found - expected)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Score of(Truth.Marked truth, List<FoundRepetition> found) {
    var matching = RepetitionMatching.of(truth.repetitions(), found, truth.toleranceS());
    List<BoundaryError> boundaries = new ArrayList<>();
    List<RomError> roms = new ArrayList<>();
    List<Double> latenciesS = new ArrayList<>();
    for (var pair : matching.pairs()) {
      addBoundaries(pair, boundaries);
      pair.known()
          .romRad()
          .ifPresent(rom -> roms.add(romError(pair.found().romRad(), rom, truth.strapGain())));
      latenciesS.add(pair.found().detectedS() - pair.known().endS());
    }
    return new Score(
        truth.repetitions().size(),
        matching.pairs().size(),
        matching.missed().size(),
        matching.wrong().size(),
        countErrors(truth.repetitions(), found),
        boundaries,
        roms,
        latenciesS,
        faults(matching));
  }

  private static void addBoundaries(RepetitionMatching.Pair pair, List<BoundaryError> to) {
    for (RepetitionEvent event : RepetitionEvent.values()) {
      pair.known()
          .timeS(event)
          .ifPresent(
              timeS ->
                  to.add(
                      new BoundaryError(
                          event,
                          pair.known().romRad(),
                          Math.abs(timeS - pair.found().timeS(event)))));
    }
  }

  private static RomError romError(double foundRad, double trueRad, double strapGain) {
    return new RomError(foundRad - trueRad, foundRad / strapGain - trueRad);
  }

  private static List<Integer> countErrors(
      List<TrueRepetition> known, List<FoundRepetition> found) {
    Map<Integer, List<TrueRepetition>> sets = new TreeMap<>();
    known.forEach(r -> sets.computeIfAbsent(r.set(), set -> new ArrayList<>()).add(r));
    List<Integer> errors = new ArrayList<>();
    for (List<TrueRepetition> set : sets.values()) {
      double fromS = set.getFirst().startS() - AROUND_SET_S;
      double toS = set.getLast().endS() + AROUND_SET_S;
      long count = found.stream().filter(f -> fromS <= f.endS() && f.endS() <= toS).count();
      errors.add(Math.abs((int) count - set.size()));
    }
    return errors;
  }

  /** A missed repetition hides its faults; a false one brings its own. */
  private static List<FaultCount> faults(RepetitionMatching matching) {
    Map<Fault, FaultCount> counts = new EnumMap<>(Fault.class);
    for (var pair : matching.pairs()) {
      addFaults(pair.known().faults(), pair.known().unsure(), pair.found().faults(), counts);
    }
    matching.missed().forEach(r -> addFaults(r.faults(), r.unsure(), Set.of(), counts));
    matching.wrong().forEach(r -> addFaults(Set.of(), Set.of(), r.faults(), counts));
    return List.copyOf(counts.values());
  }

  private static void addFaults(
      Set<Fault> there, Set<Fault> unsure, Set<Fault> said, Map<Fault, FaultCount> counts) {
    Set<Fault> all = new HashSet<>(there);
    all.addAll(said);
    all.removeAll(unsure);
    for (Fault fault : all) {
      boolean named = said.contains(fault);
      boolean present = there.contains(fault);
      var one =
          new FaultCount(fault, named && present ? 1 : 0, named && !present ? 1 : 0, named ? 0 : 1);
      counts.merge(fault, one, FaultCount::plus);
    }
  }

  /** All of them as if they were one long recording. */
  public static Score pooled(List<Score> scores) {
    Map<Fault, FaultCount> counts = new EnumMap<>(Fault.class);
    scores.forEach(s -> s.faults.forEach(c -> counts.merge(c.fault(), c, FaultCount::plus)));
    return new Score(
        scores.stream().mapToInt(Score::expected).sum(),
        scores.stream().mapToInt(Score::matched).sum(),
        scores.stream().mapToInt(Score::missed).sum(),
        scores.stream().mapToInt(Score::wrong).sum(),
        scores.stream().flatMap(s -> s.countErrors.stream()).toList(),
        scores.stream().flatMap(s -> s.boundaries.stream()).toList(),
        scores.stream().flatMap(s -> s.roms.stream()).toList(),
        scores.stream().flatMap(s -> s.latenciesS.stream()).toList(),
        counts.values().stream().sorted(Comparator.comparing(FaultCount::fault)).toList());
  }

  /** 2TP / (2TP + FP + FN); empty where nothing was done and nothing found. */
  public OptionalDouble f1() {
    int all = 2 * matched + wrong + missed;
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * matched / all);
  }

  public int sets() {
    return countErrors.size();
  }

  public int exactSets() {
    return (int) countErrors.stream().filter(error -> error == 0).count();
  }

  /** Share of the sets counted exactly. */
  public OptionalDouble exactShare() {
    return sets() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) exactSets() / sets());
  }

  /** Quantile of the absolute errors of the events that {@code which} picks. */
  public OptionalDouble boundaryS(Predicate<BoundaryError> which, double q) {
    return Quantiles.of(
        boundaries.stream().filter(which).mapToDouble(BoundaryError::errorS).toArray(), q);
  }

  /** Root mean square of the errors of range, soft tissue included. */
  public OptionalDouble romRmsRad() {
    return rms(roms.stream().mapToDouble(RomError::withStrapRad).toArray());
  }

  /** Root mean square of the errors of range without what soft tissue does to the angle. */
  public OptionalDouble romRmsWithoutStrapRad() {
    return rms(roms.stream().mapToDouble(RomError::withoutStrapRad).toArray());
  }

  public OptionalDouble latencyS(double q) {
    return Quantiles.of(latenciesS, q);
  }

  private static OptionalDouble rms(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v * v;
    }
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(sum / values.length));
  }
}
