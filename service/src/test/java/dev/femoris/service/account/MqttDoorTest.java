package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.service.Deadline;
import dev.femoris.service.store.DatabaseKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sensors of two athletes at the broker's door, as a foreign MQTT client meets it. */
class MqttDoorTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long LIMIT_MS = LIMIT.toMillis();
  private static Household house;
  private static String annasUser;
  private static String bensUser;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    house = new Household(DatabaseKind.H2, folder);
    annasUser = "u%d.thigh".formatted(house.annaId);
    bensUser = "u%d.thigh".formatted(house.benId);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void aSensorsSessionsAreItsAthletesAndAreSeenLiveByThoseOnly() throws Exception {
    var annas = house.anna.listen("/api/live").orElseThrow();
    var marias = house.maria.listen("/api/live").orElseThrow();
    var bens = house.ben.listen("/api/live").orElseThrow();
    var toms = house.tom.listen("/api/live").orElseThrow();
    var admins = house.admin.listen("/api/live").orElseThrow();
    try (var link = connected(annasUser + "-1", annasUser, house.annasSecret).orElseThrow()) {
      send(link.client(), annasUser, 5);
      Deadline.await("Anna sees it live", LIMIT, () -> saysHello(annas));
      Deadline.await("her trainer sees it live", LIMIT, () -> saysHello(marias));
      link.client().disconnect().waitForCompletion(LIMIT_MS);
    }
    String id = house.anna.json("/api/sessions").get(0).path("id").asString();
    assertThat(id).contains("u%d-thigh".formatted(house.annaId));
    assertThat(house.maria.get("/api/sessions/" + id).statusCode()).isEqualTo(200);
    for (var foreign : List.of(house.ben, house.tom, house.admin, house.nobody)) {
      assertThat(foreign.get("/api/sessions/" + id).statusCode()).isEqualTo(404);
      var asked = foreign.listen("/api/live?session=" + id);
      if (asked.isPresent()) {
        Deadline.await("an answer", LIMIT, () -> !asked.get().messages().isEmpty());
        assertThat(asked.get().messages()).noneMatch(message -> message.contains(id));
      }
    }
    assertThat(bens.messages()).noneMatch(message -> message.contains(id));
    assertThat(toms.messages()).noneMatch(message -> message.contains(id));
    assertThat(admins.messages()).noneMatch(message -> message.contains(id));
    assertThat(house.anna.post("/api/members/%d/end".formatted(house.mariaId), "{}").statusCode())
        .isEqualTo(204);
    Deadline.await("her former trainer's page is cut", LIMIT, marias::isClosed);
  }

  @Test
  void nobodyGetsInWithoutTheRightTokenUnderItsOwnName() throws Exception {
    assertThat(connected("x", "", "")).isEmpty();
    assertThat(connected(annasUser, annasUser, "wrong")).isEmpty();
    assertThat(connected(annasUser, annasUser, house.bensSecret)).isEmpty();
    assertThat(connected(bensUser, annasUser, house.bensSecret)).isEmpty();
    assertThat(connected(annasUser, bensUser, house.bensSecret))
        .as("a client named as Anna's would throw hers out")
        .isEmpty();
    assertThat(connected("femoris-x", SensorKeeper.SERVICE, house.bensSecret)).isEmpty();
  }

  @Test
  void aSensorSpeaksAndHearsForItselfOnly() throws Exception {
    for (String filter :
        List.of(
            "imu/v1/%s/ack".formatted(annasUser),
            "imu/v1/+/ack",
            "imu/v1/#",
            "#",
            "$share/all/imu/v1/%s/ack".formatted(annasUser),
            "$SYS/#",
            "imu/v1/%s/data".formatted(bensUser))) {
      assertCutOff(filter, client -> client.subscribe(filter, 1).waitForCompletion(LIMIT_MS));
    }
    for (String topic :
        List.of(
            "imu/v1/%s/data".formatted(annasUser),
            "imu/v1/%s2/data".formatted(bensUser),
            "imu/v1/%s/ack".formatted(bensUser),
            "sensor-logger/squat")) {
      assertCutOff(
          topic,
          client -> client.publish(topic, new byte[] {1}, 1, false).waitForCompletion(LIMIT_MS));
    }
    var will = options(bensUser, house.bensSecret);
    will.setWill("imu/v1/%s/data".formatted(annasUser), new MqttMessage(new byte[] {1}));
    assertThat(connected(bensUser, will)).as("a will for Anna's sensor").isEmpty();
    try (var link = connected(bensUser, bensUser, house.bensSecret).orElseThrow()) {
      link.client()
          .subscribe("imu/v1/%s.left/ack".formatted(bensUser), 1)
          .waitForCompletion(LIMIT_MS);
      link.client()
          .publish("imu/v1/%s.left/status".formatted(bensUser), new byte[] {1}, 1, false)
          .waitForCompletion(LIMIT_MS);
      link.client().disconnect().waitForCompletion(LIMIT_MS);
    }
  }

  @Test
  void aTokenThatIsRevokedNoLongerLetsInAndItsConnectionEnds() throws Exception {
    var made = Household.token(house.ben, "device", "spare");
    String user = made.path("mqtt_user").asString();
    String secret = made.path("secret").asString();
    try (var link = connected(user, user, secret).orElseThrow()) {
      house.ben.post("/api/tokens/%d/revoke".formatted(made.path("id").asLong()), "{}");
      Deadline.await("its connection ends", LIMIT, () -> !link.client().isConnected());
    }
    assertThat(connected(user, user, secret)).isEmpty();
  }

  private record Link(MqttAsyncClient client) implements AutoCloseable {
    @Override
    public void close() throws MqttException {
      client.close(true);
    }
  }

  private interface Step {
    void on(MqttAsyncClient client) throws MqttException;
  }

  private static void assertCutOff(String what, Step step) throws Exception {
    try (var link = connected(bensUser, bensUser, house.bensSecret).orElseThrow()) {
      try {
        step.on(link.client());
      } catch (MqttException refused) {
        assertThat(refused).as(what).isNotNull();
      }
      Deadline.await("cut off after " + what, LIMIT, () -> !link.client().isConnected());
    }
  }

  private static boolean saysHello(Visitor.Heard heard) {
    return heard.messages().stream().anyMatch(message -> message.contains("\"hello\""));
  }

  private static void send(MqttAsyncClient client, String device, int session)
      throws MqttException {
    var config =
        new ConfigFrame(
            1,
            session,
            new Scale(1, 1000),
            new Scale(1, 100),
            100_000_000L,
            160,
            2000,
            0,
            AxisMap.IDENTITY,
            "s",
            "f");
    publish(client, device, "config", PacketEncoder.encode(config));
    short[] counts = new short[10 * 6];
    var data = new DataFrame(0, session, 0, 0, 1, RawSamples.of(counts));
    publish(client, device, "data", MqttBatch.encode(List.of(PacketEncoder.encode(data))));
  }

  private static void publish(MqttAsyncClient client, String device, String kind, byte[] payload)
      throws MqttException {
    client
        .publish("imu/v1/%s/%s".formatted(device, kind), payload, 1, false)
        .waitForCompletion(LIMIT_MS);
  }

  private static Optional<Link> connected(String clientId, String user, String password)
      throws MqttException {
    return connected(clientId, options(user, password));
  }

  private static Optional<Link> connected(String clientId, MqttConnectionOptions options)
      throws MqttException {
    var client =
        new MqttAsyncClient(
            house.service().brokerUrl().toString(), clientId, new MemoryPersistence());
    try {
      client.connect(options).waitForCompletion(LIMIT_MS);
      return Optional.of(new Link(client));
    } catch (MqttException refused) {
      client.close(true);
      return Optional.empty();
    }
  }

  private static MqttConnectionOptions options(String user, String password) {
    var options = new MqttConnectionOptions();
    options.setAutomaticReconnect(false);
    options.setCleanStart(true);
    options.setConnectionTimeout(30);
    if (!user.isEmpty()) {
      options.setUserName(user);
      options.setPassword(password.getBytes(StandardCharsets.UTF_8));
    }
    return options;
  }
}
