package dev.femoris.analysis.repetition;

import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Measures a repetition anew whose start and end a person has set, from a session's angle trace, by
 * the same definitions as those the analysis finds by itself. Not thread-safe.
 *
 * <p>What needs more than the angle (the rate about other axes, catches with the hands, what hints
 * at the back) is not measured.
 */
public final class TraceMeter {

  /** So much on each side is smoothed too: a filter's ends are provisional. */
  private static final long MARGIN_NANOS = 500_000_000L;

  /** Longer holes than this are said. */
  private static final long HOLE_NANOS = 250_000_000L;

  private static final int FEWEST_ENTRIES = 8;
  private static final double SMALLEST_RANGE_RAD = Math.toRadians(1);

  private final ExerciseProfile exercise;
  private final EventFinder stretch;
  private final PhaseMeter meter;

  /**
   * @param sampleRateHz of the trace
   */
  public TraceMeter(ExerciseProfile exercise, double sampleRateHz) {
    this.exercise = exercise;
    this.stretch = new EventFinder(1 / sampleRateHz);
    this.meter = new PhaseMeter(1 / sampleRateHz, false);
  }

  /**
   * The repetition from {@code startNanos} to {@code endNanos}; empty when there are too few
   * samples between them, or the limb does not move the exercise's way by a degree.
   *
   * @param timeNanos session time, ascending
   * @param thetaRad thigh angle, as long as {@code timeNanos}
   * @param rateRadPerS its rate, likewise
   */
  public Optional<Repetition> measure(
      long[] timeNanos, double[] thetaRad, double[] rateRadPerS, long startNanos, long endNanos) {
    int from = firstAtOrAfter(timeNanos, startNanos - MARGIN_NANOS);
    int to = firstAtOrAfter(timeNanos, endNanos + MARGIN_NANOS + 1);
    int start = firstAtOrAfter(timeNanos, startNanos) - from;
    int end = firstAtOrAfter(timeNanos, endNanos + 1) - 1 - from;
    if (end - start < FEWEST_ENTRIES) {
      return Optional.empty();
    }
    fill(timeNanos, thetaRad, rateRadPerS, from, to);
    EventFinder.Events e = stretch.between(start, end);
    if (e.romRad() < SMALLEST_RANGE_RAD) {
      return Optional.empty();
    }
    var measures = meter.measure(stretch, to - from, end, e);
    boolean hole = hasHole(timeNanos, from + start, from + end);
    return Optional.of(repetition(timeNanos[from], startNanos, endNanos, e, measures, hole));
  }

  private void fill(long[] timeNanos, double[] thetaRad, double[] rateRadPerS, int from, int to) {
    int length = to - from;
    stretch.room(length);
    for (int i = 0; i < length; i++) {
      stretch.y[i] = exercise.direction() * thetaRad[from + i];
      stretch.w[i] = exercise.direction() * rateRadPerS[from + i];
      stretch.tS[i] = (timeNanos[from + i] - timeNanos[from]) * 1e-9;
    }
    stretch.smooth(length);
  }

  private Repetition repetition(
      long originNanos,
      long startNanos,
      long endNanos,
      EventFinder.Events e,
      RepetitionMeasures measures,
      boolean hole) {
    long in = Math.clamp(originNanos + Math.round(e.turnInS() * 1e9), startNanos, endNanos);
    long out = Math.clamp(originNanos + Math.round(e.turnOutS() * 1e9), in, endNanos);
    Set<RepetitionNote> notes = EnumSet.noneOf(RepetitionNote.class);
    if (hole) {
      notes.add(RepetitionNote.SAMPLES_MISSING);
    }
    return new Repetition(
        exercise.order(),
        startNanos,
        in,
        out,
        endNanos,
        endNanos,
        e.romRad(),
        e.peakFirstRadPerS(),
        e.peakSecondRadPerS(),
        exercise.direction() * e.startLevelRad(),
        measures,
        notes);
  }

  private static boolean hasHole(long[] timeNanos, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (timeNanos[i] - timeNanos[i - 1] > HOLE_NANOS) {
        return true;
      }
    }
    return false;
  }

  private static int firstAtOrAfter(long[] timeNanos, long nanos) {
    int found = Arrays.binarySearch(timeNanos, nanos);
    return found >= 0 ? found : -found - 1;
  }
}
