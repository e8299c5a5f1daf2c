package dev.femoris.ingest.ble.bench.bluez;

/**
 * How long things take.
 *
 * @param resolveMillis from connecting until the services are known, ms
 * @param advertiseMillis from one advertisement to the next, ms
 */
record BenchTimes(long resolveMillis, long advertiseMillis) {

  static BenchTimes defaults() {
    return new BenchTimes(60, 100);
  }
}
