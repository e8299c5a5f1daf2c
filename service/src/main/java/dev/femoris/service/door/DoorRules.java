package dev.femoris.service.door;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a client behind the door may say to the broker. Not thread-safe: one for each connection,
 * since MQTT's version is known from its first packet on.
 */
final class DoorRules {

  private static final String DEVICE = "imu/v1/[A-Za-z0-9_-][A-Za-z0-9._-]{0,62}/";
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

  private final Predicate<String> password;
  private final boolean passwordNeeded;
  private boolean connected;
  private int version;

  /**
   * @param passwordNeeded whether the client has yet to show that it may come in
   * @param password whether a password is the right one
   */
  DoorRules(boolean passwordNeeded, Predicate<String> password) {
    this.passwordNeeded = passwordNeeded;
    this.password = password;
  }

  /** Passes, or says why not. */
  void check(byte[] packet) throws RefusedPacketException {
    var fields = new PacketFields(packet);
    int type = fields.type();
    if (connected == (type == 1)) {
      throw new RefusedPacketException(connected ? "a second CONNECT" : "no CONNECT first");
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
    if (fields.text().startsWith(SERVICE_CLIENTS)) {
      throw new RefusedPacketException("a client id beginning with " + SERVICE_CLIENTS);
    }
    if ((flags & WILL) != 0) {
      skipProperties(fields);
      sent(fields.text());
      fields.text(); // its payload
    }
    credentials(flags, fields);
    connected = true;
  }

  private void credentials(int flags, PacketFields fields) throws RefusedPacketException {
    if ((flags & USER_NAME) != 0) {
      fields.text();
    }
    String offered = (flags & PASSWORD) == 0 ? "" : fields.text();
    if (passwordNeeded && !password.test(offered)) {
      throw new RefusedPacketException("no token, neither in the address nor as the password");
    }
  }

  private void subscribe(PacketFields fields) throws RefusedPacketException {
    fields.u16(); // packet id
    skipProperties(fields);
    while (fields.hasMore()) {
      String filter = fields.text();
      fields.u8(); // options
      if (!HEARD.matcher(filter).matches()) {
        throw new RefusedPacketException("a subscription to \"%s\"".formatted(shortened(filter)));
      }
    }
  }

  private void skipProperties(PacketFields fields) throws RefusedPacketException {
    if (version == MQTT_5) {
      fields.skipProperties();
    }
  }

  private static void sent(String topic) throws RefusedPacketException {
    if (!SENT.matcher(topic).matches()) {
      throw new RefusedPacketException("a message for \"%s\"".formatted(shortened(topic)));
    }
  }

  private static String shortened(String topic) {
    String plain = topic.replaceAll("[^\\x20-\\x7E]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) : plain;
  }
}
