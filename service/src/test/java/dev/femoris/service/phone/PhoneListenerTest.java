package dev.femoris.service.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.MqttBatch;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.RawSamples;
import dev.femoris.protocol.Scale;
import dev.femoris.service.Deadline;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phones' listener as a foreign client meets it. */
class PhoneListenerTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long LIMIT_MS = LIMIT.toMillis();
  private static final int SESSION = 77;

  private static final ConfigFrame CONFIG =
      new ConfigFrame(
          1,
          SESSION,
          new Scale(1, 1000),
          new Scale(1, 100),
          100_000_000L,
          160,
          2000,
          0,
          AxisMap.IDENTITY,
          "s",
          "f");

  private static FemorisService service;
  private static Path folder;
  private static URI link;
  private static SSLContext trusting;

  @BeforeAll
  static void start(@TempDir Path dataFolder) throws Exception {
    service = FemorisService.start(ServiceConfig.local(0, 0, dataFolder).withPhone(0), "test");
    folder = dataFolder.resolve("phone");
    var shown = service.phoneLink().orElseThrow();
    // Loopback: the address in the link need not be within the authority's private networks.
    link = URI.create(shown.toString().replace(shown.getHost(), "localhost"));
    trusting = trusting(PhoneAccess.in(folder, 0, Instant.now()).keys());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void a_client_that_trusts_the_authority_trusts_the_listener() throws Exception {
    assertThat(get("/health?" + link.getQuery()).statusCode()).isEqualTo(200);
  }

  @Test
  void without_the_token_and_with_a_wrong_one_there_is_the_same_nothing() throws Exception {
    var nothing = get("/no-such-page.html?" + link.getQuery());
    assertThat(nothing.statusCode()).isEqualTo(404);
    for (String path :
        new String[] {
          "/",
          "/phone.html",
          "/api/sessions",
          "/metrics",
          "/api/phone/qr.svg",
          "/no-such-page.html",
          "/phone.html?token=AAAAAAAAAAAAAAAAAAAAAA",
          "/health?token="
        }) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).isEqualTo(nothing.body());
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
  }

  @Test
  void the_link_leaves_a_cookie_with_which_the_rest_is_reached() throws Exception {
    var page = get("/health?" + link.getQuery());
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("__Host-femoris-device=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    var request =
        HttpRequest.newBuilder(at("https", "/api/sessions"))
            .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
            .build();
    assertThat(client().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_link_does_not_open_the_backup_with_the_keys_in_it() throws Exception {
    assertThat(get("/api/backup?" + link.getQuery()).statusCode()).isEqualTo(404);
  }

  @Test
  void the_live_socket_wants_the_token_too() {
    var socket = client().newWebSocketBuilder();
    var at = at("wss", "/api/live");
    assertThatThrownBy(
            () -> socket.buildAsync(at, new java.net.http.WebSocket.Listener() {}).join())
        .isInstanceOf(CompletionException.class)
        .hasStackTraceContaining("404");
  }

  @Test
  void keys_and_token_are_their_owners_only_and_last() throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .startsWith("rw-------");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    var again = PhoneAccess.in(folder, 1, Instant.now());
    assertThat(again.link().getQuery()).isEqualTo(link.getQuery());
    assertThat(again.token()).hasToString("DeviceToken");
  }

  @Test
  void mqtt_over_a_web_socket_reaches_the_broker_with_the_token_in_the_address() throws Exception {
    carriesSamples(at("wss", "/mqtt?" + link.getQuery()), "");
  }

  @Test
  void mqtt_over_a_web_socket_reaches_the_broker_with_the_token_as_the_password() throws Exception {
    carriesSamples(at("wss", "/mqtt"), link.getQuery().replace("token=", ""));
  }

  @Test
  void mqtt_with_a_wrong_token_does_not_get_in() {
    assertThatThrownBy(() -> connect(at("wss", "/mqtt?token=wrong"), "", "a"))
        .isInstanceOf(MqttException.class);
    assertThatThrownBy(() -> connect(at("wss", "/mqtt"), "wrong", "b"))
        .isInstanceOf(MqttException.class);
    assertThatThrownBy(() -> connect(at("wss", "/mqtt"), "", "c"))
        .isInstanceOf(MqttException.class);
  }

  @Test
  void a_client_that_asks_for_more_than_its_topics_is_thrown_out_and_nothing_arrives()
      throws Exception {
    URI door = at("wss", "/mqtt?" + link.getQuery());
    for (String filter :
        new String[] {
          "#", "imu/v1/+/ack", "imu/v1/d/data", "$SYS/broker", "$share/g/imu/v1/d/ack"
        }) {
      var client = connect(door, "", "asks-too-much");
      client.subscribe(filter, 0);
      Deadline.await("thrown out", LIMIT, () -> !client.isConnected());
      client.close(true);
    }
    for (String topic : new String[] {"imu/v1/d/ack", "imu/v1/d/cmd", "other", "imu/v1/a b/data"}) {
      var client = connect(door, "", "says-too-much");
      client.publish(topic, new byte[] {1}, 0, false);
      Deadline.await("thrown out", LIMIT, () -> !client.isConnected());
      client.close(true);
    }
    assertThatThrownBy(() -> connect(door, "", "femoris-1234")).isInstanceOf(MqttException.class);
  }

  /** Samples sent through the door are acknowledged by the service through the door. */
  private static void carriesSamples(URI door, String password) throws Exception {
    var acks = new CopyOnWriteArrayList<Integer>();
    var client = connect(door, password, "carries-" + password.length());
    client.setCallback(new Heard(acks));
    client.subscribe("imu/v1/through-the-door/ack", 1).waitForCompletion(LIMIT_MS);
    client
        .publish("imu/v1/through-the-door/config", PacketEncoder.encode(CONFIG), 1, false)
        .waitForCompletion(LIMIT_MS);
    client.publish("imu/v1/through-the-door/data", batch(), 1, false).waitForCompletion(LIMIT_MS);
    Deadline.await("an acknowledgement", LIMIT, () -> !acks.isEmpty());
    assertThat(acks.getFirst()).isEqualTo(10);
    client.disconnect().waitForCompletion(LIMIT_MS);
    client.close(true);
  }

  private static byte[] batch() {
    short[] counts = new short[60];
    return MqttBatch.encode(
        List.of(PacketEncoder.encode(new DataFrame(0, SESSION, 0, 0, 1, RawSamples.of(counts)))));
  }

  private static MqttAsyncClient connect(URI door, String password, String id) throws Exception {
    var client = new MqttAsyncClient(door.toString(), id, new MemoryPersistence());
    var options = new MqttConnectionOptions();
    options.setSocketFactory(trusting.getSocketFactory());
    options.setAutomaticReconnect(false);
    options.setConnectionTimeout((int) LIMIT.toSeconds());
    if (!password.isEmpty()) {
      options.setUserName("phone");
      options.setPassword(password.getBytes(StandardCharsets.UTF_8));
    }
    client.connect(options).waitForCompletion(LIMIT_MS);
    return client;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client()
        .send(HttpRequest.newBuilder(at("https", path)).build(), BodyHandlers.ofString());
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(trusting)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  private static URI at(String scheme, String path) {
    return URI.create("%s://localhost:%d%s".formatted(scheme, link.getPort(), path));
  }

  private static SSLContext trusting(TlsKeys keys) throws Exception {
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry(
        "femoris",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(keys.authorityCertificate())));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private record Heard(List<Integer> lengths) implements MqttCallback {

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      lengths.add(message.getPayload().length);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {}

    @Override
    public void mqttErrorOccurred(MqttException exception) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
