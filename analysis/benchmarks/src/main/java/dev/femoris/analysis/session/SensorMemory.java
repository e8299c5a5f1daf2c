package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.ImuSample;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * What live analyses hold after a session, repetitions and all.
 *
 * @param heapBytes per sensor, by difference
 * @param ledgerBytes what a sensor's session came to in the ledger, which is a file
 */
record SensorMemory(double heapBytes, double ledgerBytes) {

  private static final int SENSORS = 50;

  /** The serial collector leaves some garbage where it lies three times out of four. */
  private static final int COLLECTIONS = 4;

  /** Of sensors that all take these samples. */
  static SensorMemory measured(SessionSetup setup, List<ImuSample> samples) throws IOException {
    List<TemporaryLedger> ledgers = new ArrayList<>(SENSORS + 1);
    try {
      for (int i = 0; i <= SENSORS; i++) {
        ledgers.add(new TemporaryLedger());
      }
      return measured(setup, samples, ledgers);
    } finally {
      for (TemporaryLedger ledger : ledgers) {
        ledger.close();
      }
    }
  }

  private static SensorMemory measured(
      SessionSetup setup, List<ImuSample> samples, List<TemporaryLedger> ledgers) {
    fed(setup.withLedger(ledgers.getLast()), samples);
    List<SessionAnalyzer> live = new ArrayList<>(SENSORS);
    long before = usedBytes();
    for (int i = 0; i < SENSORS; i++) {
      live.add(fed(setup.withLedger(ledgers.get(i)), samples));
    }
    long held = usedBytes() - before;
    Reference.reachabilityFence(samples);
    Reference.reachabilityFence(live);
    return new SensorMemory(held / (double) SENSORS, ledgers.getFirst().bytes());
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
