package dev.femoris.service.sensorlogger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set recorded by the app, pushed message by message as the app does, faster than real time. */
class SensorLoggerTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long EPOCH_NANOS = 1_790_000_000_000_000_000L;

  /** What one message holds. */
  private static final int BATCH = 50;

  /** Thirteen times as fast as the app sends them: what is sent at once at QoS 0 is lost. */
  private static final long PACE_NANOS = 40_000_000L;

  @TempDir private Path dataFolder = Path.of("");
  private FemorisService service;

  @BeforeEach
  void start() {
    service = FemorisService.start(ServiceConfig.local(0, 0, dataFolder), "test");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_set_over_mqtt_on_a_web_socket_is_counted() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 5);
    URI live = service.liveUrl();
    try (var answers = new Answers(live)) {
      Deadline.await(
          "the app's topic is heard",
          LIMIT,
          () -> answers.metric("femoris_sensorlogger_listening") == 1);
    }
    var client =
        new MqttClient(
            "ws://%s:%d/mqtt".formatted(live.getHost(), live.getPort()),
            "app",
            new MemoryPersistence());
    client.connect();
    for (String message : messages(played, false)) {
      client.publish(
          "sensor-logger/%s/thigh_left".formatted(played.exercise()),
          message.getBytes(StandardCharsets.UTF_8),
          0,
          false);
      LockSupport.parkNanos(PACE_NANOS);
    }
    isCounted(played, "thigh_left");
    client.disconnect();
    client.close();
  }

  @Test
  void a_set_over_http_from_an_iphone_is_counted() throws Exception {
    var played = PlayedSession.romanianDeadlifts(1, 5);
    try (var answers = new Answers(service.liveUrl())) {
      for (String message : messages(played, true)) {
        String path =
            "/api/sensor-logger?exercise=%s&placement=thigh_right&platform=ios"
                .formatted(played.exercise());
        var answer = answers.post(path, BodyPublishers.ofString(message), "application/json");
        assertThat(answer.statusCode()).isEqualTo(202);
      }
      var bad =
          answers.post("/api/sensor-logger", BodyPublishers.ofString("{}"), "application/json");
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.body()).contains("messageId or deviceId is missing");
    }
    isCounted(played, "thigh_right");
  }

  private void isCounted(PlayedSession played, String placement) throws Exception {
    try (var answers = new Answers(service.liveUrl())) {
      Deadline.await(
          "all repetitions counted",
          LIMIT,
          () -> {
            var newest = answers.newestSession();
            return newest.isPresent()
                && repetitions(answers, newest.get().get("id").stringValue())
                    >= played.repetitions();
          });
      var session = answers.newestSession().orElseThrow();
      assertThat(repetitions(answers, session.get("id").stringValue()))
          .isEqualTo(played.repetitions());
      assertThat(session.get("placement").stringValue()).isEqualTo(placement);
      assertThat(session.get("device").stringValue()).isEqualTo("sl-0f9c");
    }
  }

  private static int repetitions(Answers answers, String session) throws Exception {
    int sum = 0;
    for (var set : answers.getJson("/api/sessions/" + session).path("sets")) {
      sum += set.path("reps").size();
    }
    return sum;
  }

  private static List<String> messages(PlayedSession played, boolean apple) {
    List<ImuSample> samples =
        StreamSupport.stream(played.recording().spliterator(), false).toList();
    var messages = new ArrayList<String>();
    for (int from = 0; from < samples.size(); from += BATCH) {
      var readings = new ArrayList<String>();
      double sign = apple ? -1 : 1;
      for (ImuSample s : samples.subList(from, Math.min(from + BATCH, samples.size()))) {
        readings.add(
            reading("gyroscope", s, 1, s.rateXRadPerS(), s.rateYRadPerS(), s.rateZRadPerS()));
        readings.add(
            reading("totalacceleration", s, sign, s.accelXMps2(), s.accelYMps2(), s.accelZMps2()));
      }
      messages.add(
          "{\"messageId\":%d,\"sessionId\":\"r\",\"deviceId\":\"0f-9c\",\"payload\":[%s]}"
              .formatted(messages.size(), String.join(",", readings)));
    }
    return messages;
  }

  private static String reading(
      String name, ImuSample sample, double sign, double x, double y, double z) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"time\":%d,\"values\":{\"z\":%s,\"y\":%s,\"x\":%s}}",
        name,
        EPOCH_NANOS + sample.timeNanos(),
        sign * z,
        sign * y,
        sign * x);
  }
}
