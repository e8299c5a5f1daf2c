package dev.femoris.analysis.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * An athlete's sessions, made up: three a week over two years with missed sessions and missed
 * weeks, a form of the day that lasts, a sensor strapped on anew, repetitions that scatter.
 *
 * @param remount standard deviation of what the strap does, as a share of the level
 * @param form standard deviation of the form of the day, as a share
 * @param lasts how much of it is left a session later, 0 to 1
 * @param repetition standard deviation of one repetition, as a share
 */
record MadeUpHistory(double remount, double form, double lasts, double repetition) {

  /** The first session is on this day. */
  static final long START = 20_000;

  private static final int WEEKS = 104;
  private static final int[] WEEKDAYS = {0, 2, 4};

  /** Range of motion. */
  static MadeUpHistory range() {
    return new MadeUpHistory(0.04, 0.03, 0.5, 0.05);
  }

  /** Time of a phase. */
  static MadeUpHistory tempo() {
    return new MadeUpHistory(0.01, 0.06, 0.5, 0.09);
  }

  /** Peak rate. */
  static MadeUpHistory rate() {
    return new MadeUpHistory(0.04, 0.05, 0.6, 0.08);
  }

  /**
   * @param course the level as a share of the first, of the time gone by as a share of the whole
   */
  List<SessionValue> sessions(double level, DoubleUnaryOperator course, long seed) {
    var random = new Random(seed);
    List<SessionValue> all = new ArrayList<>();
    double today = form * random.nextGaussian();
    for (int week = 0; week < WEEKS; week++) {
      boolean away = random.nextDouble() < 0.06;
      for (int weekday : WEEKDAYS) {
        today = lasts * today + form * Math.sqrt(1 - lasts * lasts) * random.nextGaussian();
        double strap = remount * random.nextGaussian();
        int repetitions = 16 + random.nextInt(17);
        double middle = repetition * 1.25 / Math.sqrt(repetitions) * random.nextGaussian();
        double scatter = repetition * Math.exp(0.25 * random.nextGaussian());
        boolean odd = random.nextDouble() < 0.01;
        if (!away && random.nextDouble() < 0.9) {
          double at = course.applyAsDouble((week + weekday / 7.0) / WEEKS);
          double value = level * at * (1 + today + strap + middle) * (odd ? 0.6 : 1);
          all.add(
              new SessionValue(START + 7L * week + weekday, value, level * scatter, repetitions));
        }
      }
    }
    return all;
  }

  /** Faults in 100 repetitions: counted, most often none or one in a session. */
  static List<SessionValue> faults(double per100, DoubleUnaryOperator course, long seed) {
    var random = new Random(seed);
    List<SessionValue> all = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      for (int weekday : WEEKDAYS) {
        int repetitions = 16 + random.nextInt(17);
        double share = per100 / 100 * Math.exp(0.5 * random.nextGaussian() - 0.125);
        double at = course.applyAsDouble((week + weekday / 7.0) / WEEKS);
        int faulty = 0;
        for (int i = 0; i < repetitions; i++) {
          faulty += random.nextDouble() < share * at ? 1 : 0;
        }
        long day = START + 7L * week + weekday;
        all.add(new SessionValue(day, 100.0 * faulty / repetitions, 0, repetitions));
      }
    }
    return all;
  }
}
