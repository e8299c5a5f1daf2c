package dev.femoris.service.sensorlogger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.sample.Placement;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneUseTest {

  @ParameterizedTest
  @CsvSource({
    "sensor-logger, '', thigh_right, -1, false",
    "sensor-logger/squat, squat, thigh_right, -1, false",
    "sensor-logger/squat/thigh_left/102.5, squat, thigh_left, 102.5, false",
    "sensor-logger/squat/thigh_left/ios, squat, thigh_left, -1, true",
    "sensor-logger/Sq uat/elbow/0, '', thigh_right, -1, false"
  })
  void the_topic_says_what_the_athlete_does(
      String topic, String exercise, String placement, double loadKg, boolean apple) {
    var use = PhoneUse.ofTopic(topic);
    assertThat(use.exercise().orElse("")).isEqualTo(exercise);
    assertThat(use.placement()).isEqualTo(Placement.of(placement).orElseThrow());
    assertThat(use.loadKg())
        .isEqualTo(loadKg < 0 ? OptionalDouble.empty() : OptionalDouble.of(loadKg));
    assertThat(use.applesFrames()).isEqualTo(apple);
  }
}
