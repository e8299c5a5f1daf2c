package dev.femoris.service.account;

import dev.femoris.service.broker.BrokerClients;
import dev.femoris.service.door.DoorKeeper;
import dev.femoris.service.door.DoorRights;
import dev.femoris.service.store.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets sensors to the broker, each under its athlete's name. At the door a token or a page's pass
 * is looked at; the broker behind it takes only whom the door has just let through, and the service
 * itself. Thread-safe.
 */
public final class SensorKeeper implements DoorKeeper, BrokerClients {

  /** As whom the service connects. */
  public static final String SERVICE = "femoris";

  private static final Duration PAGE_LIFE = Duration.ofHours(12);
  private static final int MAX_PASSES = 4096;

  private final SignInDesk signIns;
  private final InstantSource clock;
  private final Secret ofService = Secret.fresh();
  private final Map<String, PagePass> pages = new LinkedHashMap<>();
  private final Map<String, Integer> letThrough = new LinkedHashMap<>();

  /** A page that is a sensor, for as long as its person is signed in. */
  private record PagePass(String user, String signInHash, Instant until) {}

  public SensorKeeper(SignInDesk signIns, InstantSource clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  /** With which the service connects. */
  public String servicePassword() {
    return ofService.text();
  }

  /** A pass for a page of the athlete: user name and password for the broker. */
  public synchronized MqttPass pageOf(Viewer.Person person) {
    Secret secret = Secret.fresh();
    String user = SensorNames.user(person.account());
    pages.put(
        secret.hash(), new PagePass(user, person.secretHash(), clock.instant().plus(PAGE_LIFE)));
    dropOldest(pages);
    return new MqttPass(user, secret.text());
  }

  /**
   * Passes of that person's pages are no longer any good.
   *
   * @return as whom they connected
   */
  public synchronized String forget(Viewer.Person person) {
    pages.values().removeIf(pass -> pass.signInHash().equals(person.secretHash()));
    return SensorNames.user(person.account());
  }

  @Override
  public Optional<DoorRights> admit(String clientId, String user, String password) {
    boolean known =
        SensorNames.isOf(clientId, user) && (isPage(user, password) || isDevice(user, password));
    if (!known) {
      return Optional.empty();
    }
    letThrough(key(clientId, user, password));
    return Optional.of(DoorRights.of(sensor -> SensorNames.isSensorOf(sensor, user)));
  }

  @Override
  public boolean mayConnect(String clientId, @Nullable String user, byte @Nullable [] password) {
    if (user == null || password == null) {
      return false;
    }
    return user.equals(SERVICE)
        ? MessageDigest.isEqual(password, ofService.text().getBytes(StandardCharsets.UTF_8))
        : wasLetThrough(key(clientId, user, new String(password, StandardCharsets.UTF_8)));
  }

  /** Whether a connection is that user's, for ending it when the right to it is gone. */
  public static boolean isConnectionOf(String clientId, String user) {
    return SensorNames.isOf(clientId, user);
  }

  /** As whom all connections of the athlete are. */
  public static String userOf(Account athlete) {
    return SensorNames.user(athlete);
  }

  private boolean isPage(String user, String password) {
    Optional<PagePass> pass = pass(Secret.hashOf(password));
    return pass.filter(p -> p.user().equals(user) && clock.instant().isBefore(p.until()))
        .map(p -> signIns.bySignIn(p.signInHash()))
        .filter(Viewer.Person.class::isInstance)
        .isPresent();
  }

  private boolean isDevice(String user, String password) {
    return signIns.deviceToken(password).map(SensorNames::user).equals(Optional.of(user));
  }

  private synchronized Optional<PagePass> pass(String hash) {
    return Optional.ofNullable(pages.get(hash));
  }

  private synchronized void letThrough(String key) {
    letThrough.merge(key, 1, Integer::sum);
    dropOldest(letThrough);
  }

  private synchronized boolean wasLetThrough(String key) {
    Integer times = letThrough.remove(key);
    if (times != null && times > 1) {
      letThrough.put(key, times - 1);
    }
    return times != null;
  }

  private static void dropOldest(Map<String, ?> map) {
    if (map.size() > MAX_PASSES) {
      map.remove(map.keySet().iterator().next());
    }
  }

  private static String key(String clientId, String user, String password) {
    return clientId + "\n" + user + "\n" + Secret.hashOf(password);
  }
}
