package dev.femoris.ingest.mqtt;

import dev.femoris.ingest.raw.MessageKind;
import java.util.List;
import java.util.Optional;

/**
 * A sensor's topic, {@code imu/v1/{device}/{kind}}.
 *
 * @param device the sensor's name
 * @param kind what the topic carries
 */
public record SensorTopic(String device, MessageKind kind) {

  private static final String ROOT = "imu/v1/";
  private static final String[] NONE = {};
  private static final int MAX_DEVICE_LENGTH = 63;

  public SensorTopic {
    if (!isDevice(device)) {
      throw new IllegalArgumentException(
          "device '%s': must be 1 to %d letters, digits, '-', '_' or '.'"
              .formatted(device, MAX_DEVICE_LENGTH));
    }
  }

  /** What a service subscribes to. */
  public static List<String> allSensors() {
    return List.of(ROOT + "+/data", ROOT + "+/config", ROOT + "+/status", ROOT + "+/session");
  }

  /** Where the service says what it has. */
  public static String ackTopic(String device) {
    return ROOT + device + "/ack";
  }

  /** Where the service asks a sensor for something. */
  public static String commandTopic(String device) {
    return ROOT + device + "/cmd";
  }

  /** What a gateway subscribes to for sensors that listen. */
  public static List<String> allDownlinks() {
    return List.of(ROOT + "+/ack", ROOT + "+/cmd");
  }

  /** The sensor that a message on such a topic is for; empty for any other topic. */
  public static Optional<String> downlinkDevice(String topic) {
    String[] words = topic.startsWith(ROOT) ? topic.substring(ROOT.length()).split("/", -1) : NONE;
    boolean down = words.length == 2 && (words[1].equals("ack") || words[1].equals("cmd"));
    return down && isDevice(words[0]) ? Optional.of(words[0]) : Optional.empty();
  }

  /** Whether that may be a sensor's name. */
  public static boolean isName(String device) {
    return isDevice(device);
  }

  /** The sensor topic of that name; empty for any other. */
  public static Optional<SensorTopic> parse(String topic) {
    if (!topic.startsWith(ROOT)) {
      return Optional.empty();
    }
    String[] words = topic.substring(ROOT.length()).split("/", -1);
    if (words.length != 2 || !isDevice(words[0])) {
      return Optional.empty();
    }
    return MessageKind.of(words[1]).map(kind -> new SensorTopic(words[0], kind));
  }

  public String topic() {
    return ROOT + device + "/" + kind.id();
  }

  /** Device names become folder names, so nothing else is let in. */
  private static boolean isDevice(String name) {
    return name.length() <= MAX_DEVICE_LENGTH && name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  }
}
