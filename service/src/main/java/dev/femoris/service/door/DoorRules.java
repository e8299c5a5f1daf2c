package dev.femoris.service.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client behind the door may say to the broker. Not thread-safe: one for each connection,
 * since MQTT's version is known from its first packet on.
 */
final class DoorRules {

  private static final String DEVICE = "imu/v1/(?<sensor>[A-Za-z0-9_-][A-Za-z0-9._-]{0,62})/";
  private static final Pattern SENT =
      Pattern.compile(
          DEVICE + "(data|config|status|session)|sensor-logger(/[A-Za-z0-9_.-]{1,64}){0,3}");
  private static final Pattern HEARD = Pattern.compile(DEVICE + "(ack|cmd)");

  /** The service's own connection would be thrown out by another of its name. */
  private static final String SERVICE_CLIENTS = "femoris-";

  private static final int MQTT_5 = 5;
  private static final int WILL = 0x04;
  private static final int PASSWORD = 0x40;
  private static final int USER_NAME = 0x80;

  private final DoorKeeper keeper;
  private Optional<DoorRights> rights = Optional.empty();
  private int version;

  DoorRules(DoorKeeper keeper) {
    this.keeper = keeper;
  }

  /** Passes, or says why not. */
  void check(byte[] packet) throws RefusedPacketException {
    var fields = new PacketFields(packet);
    int type = fields.type();
    if (rights.isPresent() == (type == 1)) {
      throw new RefusedPacketException(
          rights.isPresent() ? "a second CONNECT" : "no CONNECT first");
    }
    switch (type) {
      case 1 -> connect(fields);
      case 3 -> sent(fields.text());
      case 8 -> subscribe(fields);
      case 4, 5, 6, 7, 10, 12, 14 -> {} // acknowledgements, UNSUBSCRIBE, PINGREQ, DISCONNECT
      default -> throw new RefusedPacketException("a packet of type " + type);
    }
  }

  private void connect(PacketFields fields) throws RefusedPacketException {
    fields.text(); // "MQTT"
    version = fields.u8();
    int flags = fields.u8();
    fields.u16(); // keep alive
    skipProperties(fields);
    String clientId = fields.text();
    if (clientId.startsWith(SERVICE_CLIENTS)) {
      throw new RefusedPacketException("a client id beginning with " + SERVICE_CLIENTS);
    }
    Optional<String> will = will(flags, fields);
    String user = (flags & USER_NAME) == 0 ? "" : fields.text();
    String password = (flags & PASSWORD) == 0 ? "" : fields.text();
    DoorRights granted =
        keeper
            .admit(clientId, user, password)
            .orElseThrow(() -> new RefusedPacketException("no token, or not the right one"));
    rights = Optional.of(granted);
    if (will.isPresent()) {
      sent(will.get());
    }
  }

  /** The topic of what the broker says when the client is gone. */
  private Optional<String> will(int flags, PacketFields fields) throws RefusedPacketException {
    if ((flags & WILL) == 0) {
      return Optional.empty();
    }
    skipProperties(fields);
    String topic = fields.text();
    fields.text(); // its payload
    return Optional.of(topic);
  }

  private void subscribe(PacketFields fields) throws RefusedPacketException {
    fields.u16(); // packet id
    skipProperties(fields);
    while (fields.hasMore()) {
      String filter = fields.text();
      fields.u8(); // options
      Matcher heard = HEARD.matcher(filter);
      if (!heard.matches() || !isTheirs(heard.group("sensor"))) {
        throw new RefusedPacketException("a subscription to \"%s\"".formatted(shortened(filter)));
      }
    }
  }

  private void skipProperties(PacketFields fields) throws RefusedPacketException {
    if (version == MQTT_5) {
      fields.skipProperties();
    }
  }

  private void sent(String topic) throws RefusedPacketException {
    Matcher said = SENT.matcher(topic);
    if (!said.matches() || !isTheirs(said.group("sensor"))) {
      throw new RefusedPacketException("a message for \"%s\"".formatted(shortened(topic)));
    }
  }

  /**
   * @param sensor null for what Sensor Logger sends
   */
  private boolean isTheirs(@Nullable String sensor) {
    DoorRights granted = rights.orElseThrow();
    return sensor == null ? granted.sensorLogger() : granted.sensors().test(sensor);
  }

  private static String shortened(String topic) {
    String plain = topic.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) : plain;
  }
}
