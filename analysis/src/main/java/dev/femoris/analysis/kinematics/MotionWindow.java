package dev.femoris.analysis.kinematics;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.BitSet;

/**
 * The sensor's motion over the last seconds: direction up and bias-corrected rate in sensor
 * coordinates.
 *
 * <p>Vectors are kept rather than angles, so that a movement can be looked at again with a better
 * axis. Entries have running numbers; only the newest {@code capacity} are there. Not thread-safe.
 *
 * <p>Thousands of sensors may be live, and this is most of what one holds, so an entry takes 17
 * bytes: directions are good to 0.001°, rates to 0.06 deg/s (as the sensor's own) with an exact
 * integral, because what rounding takes from one entry the next one gets; times to 1 µs. One byte
 * more keeps the largest specific force, good to 0.25 m/s² and up to 127, where it is asked for.
 */
public final class MotionWindow {

  private static final double UP_SCALE = 32767;

  /** A sixteenth of a degree per second: the range is 2048 deg/s to both sides. */
  private static final double RATE_SCALE = 16 * Math.toDegrees(1);

  private static final double FORCE_SCALE = 127;

  /** Half a metre per second squared. */
  private static final double PEAK_SCALE = 2;

  private static final int PEAK_LARGEST = 255;

  private static final long NANOS_PER_TICK = 1000;

  /** Half of what a tick counter of 32 bits can tell apart. */
  private static final long LONGEST_NANOS = Integer.MAX_VALUE * NANOS_PER_TICK;

  private final int capacity;

  /** Microseconds. */
  private final EntryTicks ticks;

  private final short[] up;
  private final short[] rate;
  private final byte[] posture;

  /** Unsigned; empty where it is not kept. */
  private final byte[] peak;

  private final BitSet bridged;
  private final double[] rateCarry = new double[3];
  private long newestNanos;
  private long next;
  private long first;

  /** Number of the entry in the first slot; entries before it lie behind it in the ring. */
  private long firstSlot;

  /** Of entries about 10 ms apart, with everything that can be kept. */
  public MotionWindow(int capacity) {
    this(capacity, 0.01, true);
  }

  /**
   * @param entryTimeS time between entries, about
   * @param keepsPeak whether {@link #peakMps2} will be asked for
   */
  public MotionWindow(int capacity, double entryTimeS, boolean keepsPeak) {
    this.capacity = capacity;
    this.ticks = new EntryTicks(capacity, Math.round(entryTimeS * 1e9 / NANOS_PER_TICK));
    this.up = new short[3 * capacity];
    this.rate = new short[3 * capacity];
    this.posture = new byte[3 * capacity];
    this.peak = new byte[keepsPeak ? capacity : 0];
    this.bridged = new BitSet(capacity);
  }

  /**
   * Adds an entry.
   *
   * @param up direction up by the orientation filter, unit vector
   * @param rate bias-corrected rate, rad/s
   * @param force direction of the smoothed specific force, unit vector: the posture as the
   *     accelerometer alone sees it
   * @param peakMps2 largest norm of the specific force since the entry before, m/s²
   */
  public void add(
      long time,
      double[] up,
      double[] rate,
      double[] force,
      double peakMps2,
      boolean interpolated) {
    if (oldest() < next && time - timeNanos(oldest()) > LONGEST_NANOS) {
      first = next; // Nobody asks what was half an hour ago.
    }
    if (next - firstSlot == capacity) {
      firstSlot = next;
    }
    int slot = slot(next++);
    newestNanos = time;
    ticks.add(next - 1, slot, time / NANOS_PER_TICK, oldest());
    bridged.set(slot, interpolated);
    if (peak.length > 0) {
      peak[slot] = (byte) Math.min(PEAK_LARGEST, rounded(PEAK_SCALE * peakMps2));
    }
    for (int i = 0; i < 3; i++) {
      this.up[3 * slot + i] = (short) rounded(UP_SCALE * up[i]);
      posture[3 * slot + i] = (byte) rounded(FORCE_SCALE * force[i]);
      this.rate[3 * slot + i] = keepRate(i, RATE_SCALE * rate[i] + rateCarry[i]);
    }
  }

  private short keepRate(int i, double wanted) {
    int kept = rounded(wanted);
    short cut = (short) Math.clamp(kept, Short.MIN_VALUE, Short.MAX_VALUE);
    rateCarry[i] = cut == kept ? wanted - kept : 0;
    return cut;
  }

  private static int rounded(double x) {
    return (int) (x + Math.copySign(0.5, x)); // No branch: what is asked goes either way.
  }

  public int capacity() {
    return capacity;
  }

  /** Number of the oldest entry there is. */
  public long oldest() {
    return Math.max(first, next - capacity);
  }

  /** Number of the newest entry; −1 when there is none. */
  public long newest() {
    return next - 1;
  }

  /** Time of an entry: the newest one's exactly, that of others in whole microseconds. */
  public long timeNanos(long number) {
    return number == next - 1 ? newestNanos : ticks.tick(number, slot(number)) * NANOS_PER_TICK;
  }

  /** Component {@code i} (0 to 2) of the direction up. */
  public double up(long number, int i) {
    return up[3 * slot(number) + i] * (1 / UP_SCALE);
  }

  /** Component {@code i} (0 to 2) of the rate, rad/s. */
  public double rate(long number, int i) {
    return rate[3 * slot(number) + i] * (1 / RATE_SCALE);
  }

  /**
   * The rates about an axis at consecutive entries.
   *
   * @param axis sensor coordinates; its length is a factor
   * @param into receives them, rad/s
   */
  public void ratesAbout(double[] axis, long from, long to, double[] into) {
    double x = axis[0] * (1 / RATE_SCALE);
    double y = axis[1] * (1 / RATE_SCALE);
    double z = axis[2] * (1 / RATE_SCALE);
    int slot = slot(from);
    for (int i = 0; i <= to - from; i++) {
      into[i] = rate[3 * slot] * x + rate[3 * slot + 1] * y + rate[3 * slot + 2] * z;
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
  }

  /**
   * Sum of the rates about an axis at {@code count} entries, the last one {@code number}, {@code
   * step} apart, rad/s.
   */
  double summedRateAbout(double[] axis, long number, int step, int count) {
    int x = 0;
    int y = 0;
    int z = 0;
    int slot = slot(number);
    for (int i = 0; i < count; i++) {
      x += rate[3 * slot];
      y += rate[3 * slot + 1];
      z += rate[3 * slot + 2];
      slot = slot < step ? slot - step + capacity : slot - step;
    }
    return (x * axis[0] + y * axis[1] + z * axis[2]) * (1 / RATE_SCALE);
  }

  /** Sum of the squared rates about all three axes at consecutive entries, (rad/s)². */
  public double squaredRates(long from, long to) {
    long sum = 0;
    int slot = slot(from);
    for (long n = from; n <= to; n++) {
      int x = rate[3 * slot];
      int y = rate[3 * slot + 1];
      int z = rate[3 * slot + 2];
      sum += (long) x * x + (long) y * y + (long) z * z;
      slot = slot + 1 == capacity ? 0 : slot + 1;
    }
    return sum * (1 / (RATE_SCALE * RATE_SCALE));
  }

  /** Component {@code i} (0 to 2) of the posture the accelerometer sees; good to half a degree. */
  public double force(long number, int i) {
    return posture[3 * slot(number) + i] * (1 / FORCE_SCALE);
  }

  /** Whether {@link #peakMps2} can be asked for. */
  public boolean keepsPeak() {
    return peak.length > 0;
  }

  /**
   * Largest norm of the specific force in the entry's time, m/s², in steps of half a metre per
   * second squared; 127.5 stands for that and more. Only of a window that keeps it.
   */
  public double peakMps2(long number) {
    return (peak[slot(number)] & PEAK_LARGEST) / PEAK_SCALE;
  }

  /** Whether samples were missing at this entry and it was interpolated. */
  public boolean interpolated(long number) {
    return bridged.get(slot(number));
  }

  /** Where the entry lies: without a division, which would cost more than what is done with it. */
  int slot(long number) {
    int behind = (int) (number - firstSlot);
    return behind + (capacity & behind >> 31);
  }

  /** How many of the entries from one to another are interpolated: most often none is. */
  public int interpolated(long from, long to) {
    int count = 0;
    for (long n = from; n <= to && !bridged.isEmpty(); n++) {
      count += interpolated(n) ? 1 : 0;
    }
    return count;
  }

  public void save(StateWriter to) {
    to.put(first).put(next).put(newestNanos).put(rateCarry);
    for (long n = oldest(); n < next; n++) {
      int slot = slot(n);
      to.put((int) ticks.tick(n, slot)).put(bridged.get(slot));
      to.put(peak.length > 0 ? (int) peak[slot] : 0);
      for (int i = 3 * slot; i < 3 * slot + 3; i++) {
        to.put((int) up[i]).put((int) rate[i]).put((int) posture[i]);
      }
    }
  }

  public void restore(StateReader from) {
    first = from.getLong();
    next = from.getLong();
    newestNanos = from.getLong();
    from.get(rateCarry);
    firstSlot = next - next % capacity;
    ticks.clear();
    for (long n = oldest(); n < next; n++) {
      int slot = slot(n);
      ticks.add(n, slot, whole(from.getInt()), oldest());
      bridged.set(slot, from.getBoolean());
      byte largest = (byte) from.getInt();
      if (peak.length > 0) {
        peak[slot] = largest;
      }
      for (int i = 3 * slot; i < 3 * slot + 3; i++) {
        up[i] = (short) from.getInt();
        rate[i] = (short) from.getInt();
        posture[i] = (byte) from.getInt();
      }
    }
  }

  /** A tick that was kept without its upper 32 bits. */
  private long whole(int tick) {
    long newest = newestNanos / NANOS_PER_TICK;
    return newest - ((int) newest - tick);
  }
}
