package dev.femoris.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.femoris.analysis.recorded.SharedRecordings;
import dev.femoris.analysis.simulation.MotionScript.RepetitionMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruthEventsTest {

  private static final double ROM_DEG = 40;

  /** Rest 1 s, 2 s there, 1 s rest, 1 s back, rest: every event has a closed form. */
  private static double handMadeDeg(double t) {
    return ROM_DEG * (PhaseShape.minimumJerk((t - 1) / 2) - PhaseShape.minimumJerk(t - 4));
  }

  @Test
  void theEventsOfAMinimumJerkRepetitionAreWhereTheDefinitionPutsThem() {
    double[] angle = new double[6001];
    for (int i = 0; i < angle.length; i++) {
      angle[i] = Math.toRadians(handMadeDeg(i * 0.001));
    }
    TruthEvents.Events events =
        new TruthEvents(angle, 1).find(new RepetitionMark(1, 0.2, 1, 5, Optional.empty()));
    // w1 = 1.875 * 40 / 2 = 37.5 deg/s, so start at 3.75 deg/s; w2 = 75 deg/s, end at 7.5 deg/s.
    assertThat(events.startS()).isCloseTo(rootS(1, 2, t -> slopeDegPerS(t) - 3.75), within(0.015));
    assertThat(events.turnInS())
        .isCloseTo(rootS(1, 3, t -> handMadeDeg(t) - 0.94 * ROM_DEG), within(0.015));
    assertThat(events.turnOutS())
        .isCloseTo(rootS(4, 5, t -> 0.94 * ROM_DEG - handMadeDeg(t)), within(0.015));
    assertThat(events.endS()).isCloseTo(rootS(4.5, 5, t -> slopeDegPerS(t) + 7.5), within(0.015));
    assertThat(Math.toDegrees(events.peakRateFirstRadPerS())).isCloseTo(37.5, within(0.5));
    assertThat(Math.toDegrees(events.peakRateSecondRadPerS())).isCloseTo(75, within(1.5));
  }

  private static double slopeDegPerS(double t) {
    return (handMadeDeg(t + 1e-5) - handMadeDeg(t - 1e-5)) / 2e-5;
  }

  /** Bisection for a function that rises through zero. */
  private static double rootS(double low, double high, DoubleUnaryOperator f) {
    double a = low;
    double b = high;
    for (int i = 0; i < 60; i++) {
      double middle = (a + b) / 2;
      if (f.applyAsDouble(middle) < 0) {
        a = middle;
      } else {
        b = middle;
      }
    }
    return a;
  }

  private static Stream<String> sharedRecordings() {
    return Stream.of(
        "romanian_deadlift-1",
        "conventional_deadlift-1",
        "nordic_curl-1",
        "glute_bridge-1",
        "good_morning-1",
        "slider_curl-1",
        "glute_ham_raise-1",
        "stability_ball_curl-1",
        "single_leg_deadlift_swing-1",
        "leg_swing-1");
  }

  /**
   * An independent author's truth, recomputed from its theta, which has only 20 values a second.
   */
  @ParameterizedTest
  @MethodSource("sharedRecordings")
  void agreesWithTheTruthOfOtherSimulatedRecordings(String name) throws IOException {
    Optional<Path> file = SharedRecordings.find("simulated/" + name + ".json");
    assumeTrue(file.isPresent(), "no shared recordings beside the project");
    String json = Files.readString(file.orElseThrow());
    double[] coarse =
        withoutHoles(
            numbers(json, "\"theta_t_s\": \\[([^]]*)]"),
            numbers(json, "\"theta_deg\": \\[([^]]*)]"));
    double[] angle = new double[(coarse.length - 1) * 50];
    for (int i = 0; i < angle.length; i++) {
      angle[i] = Math.toRadians(catmullRom(coarse, i / 50.0));
    }
    boolean legSwing = name.startsWith("leg_swing");
    int direction = !legSwing && name.matches("(conven|nordic|glute|slider|.*_swing-1).*") ? -1 : 1;
    TruthEvents events = new TruthEvents(angle, direction);
    List<Double> errorS = new ArrayList<>();
    double previousEndS = 0;
    Matcher m =
        Pattern.compile(
                "\"start_s\": ([0-9.]+), \"turn_in_s\": ([0-9.]+), \"turn_out_s\": ([0-9.]+),"
                    + " \"end_s\": ([0-9.]+)")
            .matcher(json);
    while (m.find()) {
      double startS = Double.parseDouble(m.group(1));
      double endS = Double.parseDouble(m.group(4));
      double fromS = Math.max(previousEndS, startS - 0.4);
      TruthEvents.Events found =
          events.find(new RepetitionMark(1, fromS, fromS, endS + 0.1, Optional.empty()));
      errorS.add(Math.abs(found.startS() - startS));
      errorS.add(Math.abs(found.turnInS() - Double.parseDouble(m.group(2))));
      errorS.add(Math.abs(found.turnOutS() - Double.parseDouble(m.group(3))));
      errorS.add(Math.abs(found.endS() - endS));
      previousEndS = endS;
    }
    errorS.sort(Double::compare);
    assertThat(errorS).hasSize(64);
    assertThat(errorS.get(32)).as("median").isLessThan(0.006);
    assertThat(errorS.get(60)).as("95th percentile").isLessThan(0.05);
  }

  /** One value each 50 ms; where samples were lost, on a straight line. */
  private static double[] withoutHoles(double[] timeS, double[] values) {
    double[] filled = new double[(int) Math.round(timeS[timeS.length - 1] / 0.05) + 1];
    int k = 0;
    for (int i = 0; i < filled.length; i++) {
      double t = i * 0.05;
      while (k < timeS.length - 2 && timeS[k + 1] < t) {
        k++;
      }
      double share = (t - timeS[k]) / (timeS[k + 1] - timeS[k]);
      filled[i] = values[k] + share * (values[k + 1] - values[k]);
    }
    return filled;
  }

  private static double catmullRom(double[] v, double position) {
    int i = Math.clamp((int) position, 1, v.length - 3);
    double u = position - i;
    return v[i]
        + 0.5
            * u
            * (v[i + 1]
                - v[i - 1]
                + u
                    * (2 * v[i - 1]
                        - 5 * v[i]
                        + 4 * v[i + 1]
                        - v[i + 2]
                        + u * (3 * (v[i] - v[i + 1]) + v[i + 2] - v[i - 1])));
  }

  private static double[] numbers(String json, String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(json);
    assertThat(m.find()).isTrue();
    return Arrays.stream(m.group(1).split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
