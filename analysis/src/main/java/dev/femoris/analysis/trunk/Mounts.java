package dev.femoris.analysis.trunk;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * Whether the trunk sensors still sit where they sat. With two of them their difference is watched:
 * a trunk that leans takes both along, a sensor that slips moves alone. Not thread-safe.
 */
final class Mounts {

  /** Rests of both sensors within this time are the same standing. */
  private static final long SAME_REST_NANOS = 2_000_000_000L;

  private static final double SKIN_RAD = Math.toRadians(1.9);

  /** Nobody comes up to the same lean every time. */
  private static final double LEANING_RAD = Math.toRadians(3.5);

  /**
   * A sensor slipped.
   *
   * @param angleRad by how much it now reads too far forward
   */
  record Slip(Placement placement, double angleRad) {}

  private final MountWatch pair;
  private final MountWatch sacrum;
  private final MountWatch t12;
  private double sacrumRestRad;
  private double t12RestRad;
  private long sacrumRestNanos = Long.MIN_VALUE / 2;
  private long t12RestNanos = Long.MIN_VALUE / 2;
  private Optional<Slip> slip = Optional.empty();

  Mounts(double slipRad) {
    this.pair = new MountWatch(slipRad, SKIN_RAD);
    this.sacrum = new MountWatch(slipRad, LEANING_RAD);
    this.t12 = new MountWatch(slipRad, LEANING_RAD);
  }

  /** Takes inclinations at a lockout, rad; NaN where there is none. */
  void lockout(double pelvisRad, double thoraxRad) {
    boolean both = !Double.isNaN(thoraxRad - pelvisRad);
    if (!Double.isNaN(pelvisRad)) {
      MountWatch.Sign sign = sacrum.lockout(pelvisRad);
      if (!both && sign == MountWatch.Sign.SLIPPED) {
        slip = Optional.of(new Slip(Placement.SACRUM, sacrum.settle()));
      }
    }
    if (both) {
      t12.lockout(thoraxRad);
      if (pair.lockout(thoraxRad - pelvisRad) == MountWatch.Sign.SLIPPED) {
        boolean thorax = Math.abs(t12.jumpRad()) >= Math.abs(sacrum.jumpRad());
        slip = Optional.of(slipped(pair.settle(), thorax));
      }
    }
  }

  private static Slip slipped(double stepRad, boolean thorax) {
    return thorax ? new Slip(Placement.T12, stepRad) : new Slip(Placement.SACRUM, -stepRad);
  }

  /** A sensor rested, standing, this far from its zero. */
  void rest(Placement placement, long nanos, double jumpRad) {
    if (placement == Placement.SACRUM) {
      sacrumRestRad = jumpRad;
      sacrumRestNanos = nanos;
    } else {
      t12RestRad = jumpRad;
      t12RestNanos = nanos;
    }
    if (Math.abs(sacrumRestNanos - t12RestNanos) < SAME_REST_NANOS) {
      double off = t12RestRad - sacrumRestRad;
      sacrumRestNanos = Long.MIN_VALUE / 2;
      if (pair.rest(off) == MountWatch.Sign.SLIPPED) {
        slip = Optional.of(slipped(off, Math.abs(t12RestRad) >= Math.abs(sacrumRestRad)));
      }
    }
  }

  /** What was found since the last call. */
  Optional<Slip> drainSlip() {
    Optional<Slip> found = slip;
    slip = Optional.empty();
    return found;
  }

  /**
   * Whether a jump was seen and not yet seen again.
   *
   * @param both whether both sensors are worn
   */
  boolean doubted(boolean both) {
    return both ? pair.doubted() : sacrum.doubted();
  }

  /** A sensor was put on anew. */
  void forget(Placement placement) {
    pair.clear();
    (placement == Placement.SACRUM ? sacrum : t12).clear();
    sacrumRestNanos = Long.MIN_VALUE / 2;
    t12RestNanos = Long.MIN_VALUE / 2;
  }

  void save(StateWriter to) {
    pair.save(to);
    sacrum.save(to);
    t12.save(to);
    to.put(sacrumRestRad).put(t12RestRad).put(sacrumRestNanos).put(t12RestNanos);
  }

  void restore(StateReader from) {
    pair.restore(from);
    sacrum.restore(from);
    t12.restore(from);
    sacrumRestRad = from.getDouble();
    t12RestRad = from.getDouble();
    sacrumRestNanos = from.getLong();
    t12RestNanos = from.getLong();
  }
}
