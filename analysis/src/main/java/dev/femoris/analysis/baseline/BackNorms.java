package dev.femoris.analysis.baseline;

import dev.femoris.analysis.statistic.Spread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the lower back did in accepted repetitions, with trunk sensors on; rad from relaxed
 * standing, so that it holds after the sensors were put on again.
 *
 * @param repetitions how many there were
 * @param flexion of sacrum and T12; absent when they were not both worn
 * @param pelvisBendRad how the pelvis went with the thigh, with a sensor on the sacrum
 * @param hipFlexionRad largest growth of hip flexion on the way down of a kneeling exercise
 * @param ownMaxRad largest flexion ever, by a toe-touch
 * @param loadKg load they were done with
 */
public record BackNorms(
    int repetitions,
    Optional<Flexion> flexion,
    Optional<Spread> pelvisBendRad,
    Optional<Spread> hipFlexionRad,
    OptionalDouble ownMaxRad,
    OptionalDouble loadKg) {

  /** Version of what is measured; norms of another version cannot be compared. */
  public static final int VERSION = 1;

  /**
   * Lumbar flexion, rad.
   *
   * @param held largest that lasted
   * @param loaded growth between lift-off and mid-thigh; 0 in lifts that do not begin at the floor
   */
  public record Flexion(Spread held, Spread loaded) {}

  public BackNorms {
    if (repetitions < 1) {
      throw new IllegalArgumentException("back norms of %d repetitions".formatted(repetitions));
    }
  }

  /** The middle of several sessions, of each part over those that have it. */
  static BackNorms middle(List<BackNorms> all) {
    return new BackNorms(
        all.stream().mapToInt(BackNorms::repetitions).sum(),
        of(all, BackNorms::flexion).map(BackNorms::flexionOf),
        of(all, BackNorms::pelvisBendRad).map(AthleteBaseline::middle),
        of(all, BackNorms::hipFlexionRad).map(AthleteBaseline::middle),
        all.stream().flatMapToDouble(n -> n.ownMaxRad().stream()).max(),
        all.getLast().loadKg());
  }

  private static Flexion flexionOf(List<Flexion> all) {
    return new Flexion(
        AthleteBaseline.middle(all.stream().map(Flexion::held).toList()),
        AthleteBaseline.middle(all.stream().map(Flexion::loaded).toList()));
  }

  private static <T> Optional<List<T>> of(
      List<BackNorms> all, Function<BackNorms, Optional<T>> part) {
    List<T> there = all.stream().map(part).flatMap(Optional::stream).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(there);
  }
}
