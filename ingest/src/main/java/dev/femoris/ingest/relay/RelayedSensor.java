package dev.femoris.ingest.relay;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.ingest.raw.MessageKind;

/**
 * A sensor as it is called in what is passed on.
 *
 * @param device its name in the topics
 * @param placement where it is worn
 * @param serial what the maker calls it, at most 64 bytes
 * @param firmware the kind of sensor, at most 64 bytes
 */
public record RelayedSensor(String device, Placement placement, String serial, String firmware) {

  public RelayedSensor {
    var unused = new SensorTopic(device, MessageKind.DATA);
  }
}
