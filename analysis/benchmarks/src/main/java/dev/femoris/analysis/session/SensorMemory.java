package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.ImuSample;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** The heap that live analyses hold, by difference. */
final class SensorMemory {

  private static final int SENSORS = 100;

  /** The serial collector leaves some garbage where it lies three times out of four. */
  private static final int COLLECTIONS = 4;

  private SensorMemory() {}

  /**
   * Bytes per sensor after a session, repetitions and all.
   *
   * @param exercise what is analysed
   * @param movement what is done
   */
  static double bytes(String exercise, String movement, double rateHz) {
    List<ImuSample> samples = Replay.samples(movement, rateHz);
    SessionSetup setup = Replay.setup(exercise, rateHz);
    fed(setup, samples);
    List<SessionAnalyzer> live = new ArrayList<>(SENSORS);
    long before = usedBytes();
    for (int i = 0; i < SENSORS; i++) {
      live.add(fed(setup, samples));
    }
    long held = usedBytes() - before;
    Reference.reachabilityFence(samples);
    Reference.reachabilityFence(live);
    return held / (double) SENSORS;
  }

  private static SessionAnalyzer fed(SessionSetup setup, List<ImuSample> samples) {
    var analyzer = new SessionAnalyzer(setup);
    samples.forEach(analyzer::push);
    return analyzer;
  }

  private static long usedBytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
