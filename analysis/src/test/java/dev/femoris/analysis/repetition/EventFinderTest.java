package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFinderTest {
  private static final double REST_S = 1;

  /** Rest, out and back along minimum-jerk paths with a hold at the top, rest. */
  private record Path(double romRad, double firstS, double holdS, double secondS, double levelRad) {

    double angleRad(double tS) {
      double t = tS - REST_S;
      double back = t - firstS - holdS;
      return levelRad + romRad * (progress(t / firstS) - progress(back / secondS));
    }

    double rateRadPerS(double tS) {
      double t = tS - REST_S;
      double back = t - firstS - holdS;
      return romRad * (speed(t / firstS) / firstS - speed(back / secondS) / secondS);
    }

    double lengthS() {
      return REST_S + firstS + holdS + secondS + REST_S;
    }

    private static double progress(double share) {
      double s = Math.clamp(share, 0, 1);
      return s * s * s * (10 - 15 * s + 6 * s * s);
    }

    private static double speed(double share) {
      double s = Math.clamp(share, 0, 1);
      return 30 * s * s * (1 - s) * (1 - s);
    }
  }

  private static EventFinder.Events found(Path path, double samplingTimeS) {
    var finder = new EventFinder(samplingTimeS);
    int length = (int) (path.lengthS() / samplingTimeS);
    finder.room(length);
    for (int i = 0; i < length; i++) {
      finder.tS[i] = i * samplingTimeS;
      finder.y[i] = path.angleRad(i * samplingTimeS);
      finder.w[i] = path.rateRadPerS(i * samplingTimeS);
    }
    finder.smooth(length);
    return finder.find((int) (0.5 * REST_S / samplingTimeS), length, finder.y[0]);
  }

  private static EventDefinitions.Events defined(Path path) {
    double[] angle = new double[(int) (path.lengthS() * 1000)];
    for (int i = 0; i < angle.length; i++) {
      angle[i] = path.angleRad(i * 0.001);
    }
    return new EventDefinitions(angle).evaluate();
  }

  private static void assertAlike(Path path, double samplingTimeS, double toleranceS, String as) {
    EventFinder.Events found = found(path, samplingTimeS);
    EventDefinitions.Events defined = defined(path);
    assertThat(found.startS()).as("start, %s", as).isCloseTo(defined.startS(), within(toleranceS));
    assertThat(found.turnInS())
        .as("turn_in, %s", as)
        .isCloseTo(defined.turnInS(), within(toleranceS));
    assertThat(found.turnOutS())
        .as("turn_out, %s", as)
        .isCloseTo(defined.turnOutS(), within(toleranceS));
    assertThat(found.endS()).as("end, %s", as).isCloseTo(defined.endS(), within(toleranceS));
    assertThat(Math.toDegrees(found.romRad()))
        .as("rom, %s", as)
        .isCloseTo(Math.toDegrees(defined.romRad()), within(0.15));
  }

  @ParameterizedTest
  @CsvSource({
    "20,2.5,0.4,1.2",
    "20,2.5,0,1.2",
    "60,1.2,0.1,0.9",
    "100,3,1,3",
    "8,2,0.5,2",
    "12,4,0,3",
    "35,0.6,0,0.6"
  })
  void theEventsAreThoseOfTheDefinitions(
      double romDeg, double firstS, double holdS, double secondS) {
    var path = new Path(Math.toRadians(romDeg), firstS, holdS, secondS, 0.1);
    assertAlike(path, 0.01, 0.006, path.toString());
  }

  @RepeatedTest(150)
  void theEventsOfAnySmoothRepetitionAreThoseOfTheDefinitions(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    var random = new SplittableRandom(seed);
    var path =
        new Path(
            Math.toRadians(8 + 92 * random.nextDouble()),
            0.6 + 3 * random.nextDouble(),
            random.nextBoolean() ? 0 : 1.5 * random.nextDouble(),
            0.6 + 3 * random.nextDouble(),
            random.nextGaussian());
    double rateHz = new double[] {100, 104, 50}[(int) (seed % 3)];
    assertAlike(path, 1 / rateHz, 0.006, "seed %d, %s".formatted(seed, path));
  }

  @ParameterizedTest
  @CsvSource({"0.08,true", "0.20,false", "0.5,false"})
  void aStepOnTheWayOutBelongsToTheMovementFromFifteenPercentOn(double share, boolean before) {
    double rom = Math.toRadians(40);
    var step = new Path(share * rom, 0.8, 60, 1, 0);
    var rest = new Path((1 - share) * rom, 1.5, 0.3, 1, 0);
    double lateS = 1.6;
    double lengthS = 7;
    var finder = new EventFinder(0.01);
    int length = (int) (lengthS * 100);
    finder.room(length);
    double[] fine = new double[(int) (lengthS * 1000)];
    double backS = REST_S + lateS + 1.8;
    var downAgain = new Path(share * rom, 1, 60, 1, 0);
    for (int i = 0; i < length; i++) {
      double tS = i * 0.01;
      finder.tS[i] = tS;
      finder.y[i] =
          step.angleRad(tS) + rest.angleRad(tS - lateS) - downAgain.angleRad(tS - backS + REST_S);
      finder.w[i] =
          step.rateRadPerS(tS)
              + rest.rateRadPerS(tS - lateS)
              - downAgain.rateRadPerS(tS - backS + REST_S);
    }
    for (int i = 0; i < fine.length; i++) {
      double tS = i * 0.001;
      fine[i] =
          step.angleRad(tS) + rest.angleRad(tS - lateS) - downAgain.angleRad(tS - backS + REST_S);
    }
    finder.smooth(length);
    EventFinder.Events found = finder.find(50, length, finder.y[0]);
    EventDefinitions.Events defined = new EventDefinitions(fine).evaluate();
    assertThat(defined.startS() > REST_S + 0.8).as("the step is left out").isEqualTo(before);
    assertThat(found.startS()).isCloseTo(defined.startS(), within(0.006));
    assertThat(found.endS()).isCloseTo(defined.endS(), within(0.006));
  }

  @Test
  void theMeasuresAreInRadiansAndSeconds() {
    EventFinder.Events e = found(new Path(1, 2, 0.5, 1.5, -0.4), 0.01);
    assertThat(e.romRad()).isCloseTo(1, within(0.01));
    assertThat(e.startLevelRad()).isCloseTo(-0.4, within(0.01));
    // A minimum-jerk path peaks at 1.875 times its mean rate.
    assertThat(e.peakFirstRadPerS()).isCloseTo(1.875 / 2, within(0.01));
    assertThat(e.peakSecondRadPerS()).isCloseTo(1.875 / 1.5, within(0.015));
    assertThat(e.startIndex()).isCloseTo((int) (e.startS() * 100), within(1));
  }

  @Test
  void aMovementThatHasNotComeBackHasNoEnd() {
    var path = new Path(0.8, 1.5, 30, 1, 0);
    var finder = new EventFinder(0.01);
    int length = 500;
    finder.room(length);
    for (int i = 0; i < length; i++) {
      finder.tS[i] = i * 0.01;
      finder.y[i] = path.angleRad(i * 0.01);
      finder.w[i] = path.rateRadPerS(i * 0.01);
    }
    finder.smooth(length);
    assertThat(finder.find(50, length, finder.y[0]).endS()).isNaN();
  }

  @Test
  void aLargerStretchBeforeLeavesNoTrace() {
    var finder = new EventFinder(0.01);
    finder.room(4000);
    Arrays.fill(finder.y, 99);
    finder.room(100);
    assertThat(finder.y.length).isGreaterThanOrEqualTo(4000);
    var path = new Path(0.5, 1, 0.2, 1, 0);
    int length = (int) (path.lengthS() * 100);
    for (int i = 0; i < length; i++) {
      finder.tS[i] = i * 0.01;
      finder.y[i] = path.angleRad(i * 0.01);
      finder.w[i] = path.rateRadPerS(i * 0.01);
    }
    finder.smooth(length);
    assertThat(finder.find(50, length, finder.y[0])).isEqualTo(found(path, 0.01));
  }
}
