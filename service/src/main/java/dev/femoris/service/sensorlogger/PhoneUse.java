package dev.femoris.service.sensorlogger;

import dev.femoris.analysis.sample.Placement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a phone that runs Sensor Logger is used for.
 *
 * @param exercise the exercise's id; empty when nobody said
 * @param applesFrames whether it is an iPhone whose "Standardise Units &amp; Frames" is off
 */
public record PhoneUse(
    Optional<String> exercise, Placement placement, OptionalDouble loadKg, boolean applesFrames) {

  static final String TOPIC = "sensor-logger";

  private static final Pattern EXERCISE = Pattern.compile("[a-z0-9_]{1,64}");
  private static final Pattern LOAD = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
  private static final String APPLE = "ios";

  /**
   * Of a topic such as {@code sensor-logger/romanian_deadlift/thigh_left/102.5} or {@code
   * sensor-logger/squat/thigh_right/ios}. Words that are not understood are left out.
   */
  static PhoneUse ofTopic(String topic) {
    String[] words = topic.split("/", -1);
    return of(
        words.length > 1 ? words[1] : "",
        words.length > 2 ? words[2] : "",
        words.length > 3 ? words[3] : "",
        words.length > 3 && words[3].equals(APPLE));
  }

  /** Of the same words, empty where nothing was said. */
  public static PhoneUse of(
      String exercise, String placement, String loadKg, boolean applesFrames) {
    boolean isLoad = LOAD.matcher(loadKg).matches() && Double.parseDouble(loadKg) > 0;
    return new PhoneUse(
        Optional.of(exercise).filter(id -> EXERCISE.matcher(id).matches()),
        Placement.of(placement).orElse(Placement.THIGH_RIGHT),
        isLoad ? OptionalDouble.of(Double.parseDouble(loadKg)) : OptionalDouble.empty(),
        applesFrames);
  }
}
