package dev.femoris.service.live;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.message.WornSensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sensors one athlete wears, with their links and clocks. Thread-safe. */
public final class WornWatch {

  private record Worn(LinkWatch link, String clock, double residualMs) {}

  private final Map<Placement, Worn> sensors = new LinkedHashMap<>();

  /**
   * @param limb where the sensor is worn whose time counts
   */
  public WornWatch(Placement limb, LinkWatch link) {
    sensors.put(limb, new Worn(link, "own", 0));
  }

  /**
   * A sensor is worn, or more is known of its clock.
   *
   * @param clock in a word, what its place on the limb's time is known from
   * @param residualMs one standard deviation of what may be wrong with that, ms
   */
  public synchronized void put(
      Placement placement, LinkWatch link, String clock, double residualMs) {
    sensors.put(placement, new Worn(link, clock, residualMs));
  }

  /** The limb's sensor first. */
  public synchronized List<WornSensor> at(long nowNanos) {
    return sensors.entrySet().stream()
        .map(
            entry ->
                new WornSensor(
                    entry.getKey(),
                    entry.getValue().link().at(nowNanos),
                    entry.getValue().clock(),
                    entry.getValue().residualMs()))
        .toList();
  }
}
