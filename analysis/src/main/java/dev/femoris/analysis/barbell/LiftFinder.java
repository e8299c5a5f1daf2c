package dev.femoris.analysis.barbell;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * Finds rises of the bar as its motion grows.
 *
 * <p>A rise is considered once the forgetting height has grown by 12 cm over its lowest point. Its
 * start is looked up in the past; from there the acceleration is integrated without forgetting, and
 * the rise is over when that speed has come down to a tenth of its peak. Not thread-safe.
 */
final class LiftFinder {

  private static final double CONSIDERED_M = 0.12;
  private static final double FALLEN_SHARE = 0.25;
  private static final double END_SHARE = 0.1;
  private static final double QUIET_SHARE = 0.07;
  private static final double LONGEST_S = 6;

  /** Noise of a sensor that lies on the floor stays below this; a bar that is held does not. */
  private static final double STAND_MPS2 = 0.06;

  private static final double STAND_S = 0.5;
  private static final double STAND_BEFORE_S = 1;

  private final BarMotion motion;
  private double lowM;
  private long lowAt;
  private boolean rising;
  private long start;
  private long peakAt;
  private double peakHeightM;
  private double speedMps;
  private double peakSpeedMps;
  private double effortMps;
  private double turned;
  private boolean missing;

  LiftFinder(BarMotion motion) {
    this.motion = motion;
  }

  /** Looks at the newest step; the lift that has just ended, if one has. */
  Optional<Lift> push() {
    long n = motion.newest();
    double height = motion.heightM();
    if (n == 0 || !rising && height < lowM) {
      lowM = height;
      lowAt = n;
    }
    if (!rising && height - lowM > CONSIDERED_M) {
      begin(n);
    } else if (rising) {
      integrate(n);
    }
    return rising ? ended(n, height) : Optional.empty();
  }

  private void begin(long n) {
    rising = true;
    start = startBefore(n);
    peakHeightM = motion.heightM();
    peakAt = n;
    clear();
    for (long k = start; k <= n; k++) {
      integrate(k);
    }
  }

  /** Back from the strongest push to where the bar was at rest or turned. */
  private long startBefore(long n) {
    long strongest = n;
    double fastest = 0;
    for (long k = n; k > Math.max(lowAt, motion.oldest()); k--) {
      strongest = motion.accelMps2(k) > motion.accelMps2(strongest) ? k : strongest;
      fastest = Math.max(fastest, motion.speedMps(k));
    }
    double push = motion.accelMps2(strongest);
    long k = strongest;
    while (k > Math.max(lowAt, motion.oldest())
        && motion.speedMps(k) > END_SHARE * fastest
        && motion.accelMps2(k) > QUIET_SHARE * push) {
      k--;
    }
    return k;
  }

  /** A rise may have been noticed while a lowering was being stopped: its own push is the last. */
  private long lastPush(long end) {
    long brake = start;
    for (long k = start; k <= end; k++) {
      brake = motion.accelMps2(k) < motion.accelMps2(brake) ? k : brake;
    }
    long k = brake;
    while (k > start && motion.accelMps2(k) <= 0) {
      k--;
    }
    double push = 0;
    while (k > start && motion.accelMps2(k) > QUIET_SHARE * push) {
      push = Math.max(push, motion.accelMps2(k));
      k--;
    }
    return k;
  }

  private void clear() {
    speedMps = 0;
    peakSpeedMps = 0;
    effortMps = 0;
    turned = 0;
    missing = false;
  }

  private void integrate(long n) {
    double a = motion.accelMps2(n);
    speedMps += BarMotion.STEP_S * a;
    peakSpeedMps = Math.max(peakSpeedMps, speedMps);
    effortMps += BarMotion.STEP_S * Math.abs(a);
    turned += BarMotion.STEP_S * motion.rateRadPerS(n);
    missing |= motion.missing(n);
  }

  private Optional<Lift> ended(long n, double height) {
    if (height > peakHeightM) {
      peakHeightM = height;
      peakAt = n;
    }
    boolean atRest = speedMps < END_SHARE * peakSpeedMps;
    boolean fallen = peakHeightM - height > FALLEN_SHARE * (peakHeightM - lowM);
    boolean tooLong = (n - start) * BarMotion.STEP_S > LONGEST_S;
    if (!atRest && !fallen && !tooLong) {
      return Optional.empty();
    }
    long end = atRest ? n : Math.max(start + 1, peakAt);
    double durationS = (n - start) * BarMotion.STEP_S;
    var lift =
        new Lift(
            motion.timeNanos(lastPush(end)),
            motion.timeNanos(end),
            (end - start) * BarMotion.STEP_S,
            peakHeightM - lowM,
            effortMps > 0 ? 2 * peakSpeedMps / effortMps : 0,
            durationS > 0 ? turned / durationS : 0,
            fromStand(),
            missing);
    rising = false;
    lowM = height;
    lowAt = n;
    return Optional.of(lift);
  }

  private boolean fromStand() {
    int steps = (int) Math.round(STAND_S / BarMotion.STEP_S);
    long from = Math.max(motion.oldest(), start - Math.round(STAND_BEFORE_S / BarMotion.STEP_S));
    for (long k = from; k + steps <= start; k++) {
      if (spreadMps2(k, steps) < STAND_MPS2) {
        return true;
      }
    }
    return false;
  }

  private double spreadMps2(long from, int steps) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (long k = from; k < from + steps; k++) {
      least = Math.min(least, motion.accelMps2(k));
      most = Math.max(most, motion.accelMps2(k));
    }
    return most - least;
  }

  /** Whether the bar is on its way up. */
  boolean rising() {
    return rising;
  }

  /** Start of the rise under way. */
  long startNanos() {
    return motion.timeNanos(start);
  }

  void restart() {
    rising = false;
    lowM = 0;
    lowAt = 0;
  }

  void save(StateWriter to) {
    to.put(lowM).put(lowAt).put(rising).put(start).put(peakAt).put(peakHeightM).put(speedMps);
    to.put(peakSpeedMps).put(effortMps).put(turned).put(missing);
  }

  void restore(StateReader from) {
    lowM = from.getDouble();
    lowAt = from.getLong();
    rising = from.getBoolean();
    start = from.getLong();
    peakAt = from.getLong();
    peakHeightM = from.getDouble();
    speedMps = from.getDouble();
    peakSpeedMps = from.getDouble();
    effortMps = from.getDouble();
    turned = from.getDouble();
    missing = from.getBoolean();
  }
}
