package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.Placement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a whole session's motion of the trunk sensors. Not thread-safe. */
final class TrunkRecorder implements TrunkRecorders {

  /** Further apart than this there was no signal. */
  private static final long LONGEST_HOLE_NANOS = 100_000_000L;

  private final Map<Placement, Kept> kept = new EnumMap<>(Placement.class);

  /** Directions up of one sensor. */
  private static final class Kept implements MotionObserver {
    private long[] timeNanos = new long[4096];
    private float[] ups = new float[3 * 4096];
    private int size;

    @Override
    public void motion(long time, double[] up, double[] rate) {
      if (size == timeNanos.length) {
        timeNanos = Arrays.copyOf(timeNanos, 2 * size);
        ups = Arrays.copyOf(ups, 6 * size);
      }
      timeNanos[size] = time;
      for (int i = 0; i < 3; i++) {
        ups[3 * size + i] = (float) up[i];
      }
      size++;
    }
  }

  @Override
  public MotionObserver of(Placement placement, double rateHz) {
    return kept.computeIfAbsent(placement, p -> new Kept());
  }

  /** Empty where no trunk sensor was worn. */
  Optional<TrunkTrace> trace(AthleteSession session, long[] timeNanos) {
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrunkTrace(
                inclinations(session, Placement.SACRUM, timeNanos),
                inclinations(session, Placement.T12, timeNanos)));
  }

  private double[] inclinations(AthleteSession session, Placement placement, long[] timeNanos) {
    double[] rad = new double[timeNanos.length];
    Arrays.fill(rad, Double.NaN);
    Kept of = kept.get(placement);
    if (of == null) {
      return rad;
    }
    int next = 0;
    for (int i = 0; i < timeNanos.length; i++) {
      while (next + 1 < of.size && of.timeNanos[next + 1] <= timeNanos[i]) {
        next++;
      }
      if (next < of.size && Math.abs(timeNanos[i] - of.timeNanos[next]) < LONGEST_HOLE_NANOS) {
        rad[i] =
            session.inclinationRad(
                placement,
                timeNanos[i],
                of.ups[3 * next],
                of.ups[3 * next + 1],
                of.ups[3 * next + 2]);
      }
    }
    return rad;
  }
}
