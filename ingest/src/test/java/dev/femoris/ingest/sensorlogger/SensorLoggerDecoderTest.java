package dev.femoris.ingest.sensorlogger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.StreamFact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensorLoggerDecoderTest {

  private static final long EPOCH_NANOS = 1_698_501_144_401_773_000L;
  private static final long STEP_NANOS = 10_000_000L;

  /** The phone lies on a table, screen up, and turns slowly to its left. */
  @ParameterizedTest(name = "{0}, apple''s frames {1}")
  @CsvSource({
    "totalacceleration, false, 9.81, 0",
    "totalacceleration, true, -9.81, 0",
    "accelerometer+gravity, false, 0.01, 9.80",
    "accelerometer+gravity, true, -0.01, -9.80",
    "accelerometeruncalibrated, false, 9.81, 0",
    "accelerometeruncalibrated, false, -1.0003, 0"
  })
  void each_source_becomes_specific_force(String source, boolean apple, double z, double gravityZ)
      throws Exception {
    var decoder = new SensorLoggerDecoder(apple);
    var samples = decoder.decode(message(0, source, z, gravityZ, 0, 20)).samples();
    assertThat(samples).hasSizeGreaterThan(15);
    ImuSample sample = samples.get(10);
    assertThat(sample.accelZMps2()).isCloseTo(9.81, within(0.005));
    assertThat(sample.accelXMps2()).isCloseTo(0, within(1e-9));
    assertThat(sample.rateZRadPerS()).isEqualTo(0.25);
    assertThat(sample.timeNanos()).isEqualTo(10 * STEP_NANOS);
    assertThat(decoder.missing()).isEmpty();
    assertThat(decoder.rateHz().orElseThrow()).isCloseTo(100, within(1e-6));
  }

  @Test
  void acceleration_without_gravity_is_not_used_and_what_is_missing_is_said() throws Exception {
    var decoder = new SensorLoggerDecoder(false);
    assertThat(decoder.decode(message(0, "accelerometer", 0.01, 0, 0, 20)).samples()).isEmpty();
    assertThat(decoder.missing()).containsExactly("acceleration with gravity");
  }

  @Test
  void a_message_that_never_came_is_counted_and_its_samples_are_missing() throws Exception {
    var decoder = new SensorLoggerDecoder(false);
    decoder.decode(message(0, "totalacceleration", 9.81, 0, 0, 20));
    var after = decoder.decode(message(3, "totalacceleration", 9.81, 0, 60, 20));
    assertThat(decoder.messagesMissing()).isEqualTo(2);
    assertThat(missing(after)).isEqualTo(40);
    assertThat(decoder.decode(message(3, "totalacceleration", 9.81, 0, 60, 20)).samples())
        .isEmpty();
    assertThat(decoder.messagesRepeated()).isEqualTo(1);
  }

  @Test
  void numbers_may_be_text_values_may_stand_outside_and_other_sensors_are_passed_over()
      throws Exception {
    String json =
        """
        {"messageId":"7","sessionId":"s","deviceId":"d","extra":{"a":[1]},"payload":[
         {"name":"Gyroscope","time":"1698501144401773000","x":1,"y":2,"z":3},
         {"name":"location","time":1698501144401773000,"values":{"latitude":1,"longitude":2}},
         {"name":"barometer","values":{}}, 5, {"name":"gravity","time":1,"values":{"x":null,"y":0,"z":0}}]}
        """;
    var message = SensorLoggerMessage.parse(json.getBytes(StandardCharsets.UTF_8));
    assertThat(message.id()).isEqualTo(7);
    assertThat(message.readings())
        .containsExactly(
            new SensorLoggerMessage.Reading("gyroscope", 1_698_501_144_401_773_000L, 1, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "test",
        "[]",
        "{\"messageId\":1",
        "{\"deviceId\":\"d\",\"payload\":[]}",
        "{\"messageId\":1,\"payload\":[]}",
        "{\"messageId\":1,\"deviceId\":\"d\",\"payload\":[{\"a\":[[[[[[[[[]]]]]]]]]}]}"
      })
  void what_is_no_message_of_the_app_is_refused(String text) {
    assertThatThrownBy(() -> SensorLoggerMessage.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SensorLoggerException.class);
  }

  /** Whatever comes, there is a message or the one declared exception. */
  @Test
  void damaged_messages_never_do_worse_than_be_refused() throws Exception {
    long seed = 20261122;
    var random = new Random(seed);
    byte[] sound = json(0, "totalacceleration", 9.81, 0, 0, 3).getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int run = 0; run < 20_000; run++) {
      byte[] damaged = sound.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        new SensorLoggerDecoder(false).decode(SensorLoggerMessage.parse(damaged));
      } catch (SensorLoggerException expected) {
        refused++;
      }
    }
    assertThat(refused).as("seed %d", seed).isPositive();
  }

  private static long missing(Decoded decoded) {
    return decoded.facts().stream()
        .filter(StreamFact.SamplesMissing.class::isInstance)
        .mapToLong(fact -> ((StreamFact.SamplesMissing) fact).count())
        .sum();
  }

  private static SensorLoggerMessage message(
      long id, String source, double z, double gravityZ, int from, int count) throws Exception {
    return SensorLoggerMessage.parse(
        json(id, source, z, gravityZ, from, count).getBytes(StandardCharsets.UTF_8));
  }

  /** As the app groups them: sensor by sensor. */
  private static String json(
      long id, String source, double z, double gravityZ, int from, int count) {
    List<String> readings = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      long time = EPOCH_NANOS + i * STEP_NANOS;
      readings.add(reading("gyroscope", time, 0.25));
    }
    for (int i = from; i < from + count + 1; i++) {
      long time = EPOCH_NANOS + i * STEP_NANOS;
      String[] sensors = source.split("\\+", -1);
      readings.add(reading(sensors[0], time, z));
      if (sensors.length > 1) {
        readings.add(reading(sensors[1], time, gravityZ));
      }
    }
    return "{\"messageId\":%d,\"sessionId\":\"rec\",\"deviceId\":\"0f-ee\",\"payload\":[%s]}"
        .formatted(id, String.join(",", readings));
  }

  private static String reading(String name, long time, double z) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"time\":%d,\"accuracy\":3,\"values\":{\"z\":%s,\"y\":0,\"x\":0}}",
        name,
        time,
        z);
  }
}
