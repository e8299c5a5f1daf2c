package dev.femoris.service.account;

import dev.femoris.service.store.AccessToken;
import dev.femoris.service.store.Account;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of sensors say whose they are: all of the athlete with account 12 begin with {@code u12.}.
 * A token's is {@code u12.NAME}, and a gateway's sensors are {@code u12.NAME.SENSOR}.
 */
public final class SensorNames {

  private static final Pattern OWNED = Pattern.compile("u([1-9][0-9]{0,17})\\..+");

  private SensorNames() {}

  /** What all sensors of {@code athlete} begin with. */
  public static String prefix(Account athlete) {
    return user(athlete) + ".";
  }

  /** As whom a page of {@code athlete} connects to the broker. */
  static String user(Account athlete) {
    return "u" + athlete.id();
  }

  /** As whom a sensor with that token connects to the broker, which is also its name. */
  public static String user(AccessToken token) {
    return prefix(token.account()) + token.name();
  }

  /** Whether the connection may call itself so: nobody throws out another's. */
  static boolean isOf(String clientId, String user) {
    return isSensorOf(clientId, user) || clientId.startsWith(user + "-");
  }

  /** Whether the sensor's name is {@code user} itself or one below it. */
  static boolean isSensorOf(String sensor, String user) {
    return sensor.equals(user) || sensor.startsWith(user + ".");
  }

  /** The account the sensor's name begins with; empty when with none. */
  static OptionalLong ownerId(String sensor) {
    Matcher owned = OWNED.matcher(sensor);
    return owned.matches() ? OptionalLong.of(Long.parseLong(owned.group(1))) : OptionalLong.empty();
  }
}
