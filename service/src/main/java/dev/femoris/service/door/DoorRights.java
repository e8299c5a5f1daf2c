package dev.femoris.service.door;

import java.util.function.Predicate;

/**
 * What a client that is in may do.
 *
 * @param sensors whether it may speak for the sensor of that name
 * @param sensorLogger whether it may send what the app Sensor Logger sends, which names no sensor
 */
public record DoorRights(Predicate<String> sensors, boolean sensorLogger) {

  static final DoorRights EVERY_SENSOR = new DoorRights(sensor -> true, true);

  /** For these sensors only. */
  public static DoorRights of(Predicate<String> sensors) {
    return new DoorRights(sensors, false);
  }
}
