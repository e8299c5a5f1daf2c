package dev.femoris.service.progress;

import dev.femoris.service.store.Database;
import dev.femoris.service.store.SessionState;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;

/**
 * A made-up athlete's sessions in the database, with results in the contract's form, as if they had
 * been analysed: three a week, both legs by turns, the last of them a day before {@code until}.
 */
public record TrainedYears(String athlete, String exercise, Instant until, int sessions, int reps) {

  private static final double DAYS_APART = 7.0 / 3;

  /**
   * @param range the range's course as a share of the first level, of the share of the time
   */
  public void into(Database database, DoubleUnaryOperator range, long seed) {
    var random = new Random(seed);
    double form = 0;
    for (int i = 0; i < sessions; i++) {
      form = 0.5 * form + 0.026 * random.nextGaussian();
      double share = i / (double) sessions;
      double level = 62 * range.applyAsDouble(share) * (1 + form + 0.03 * random.nextGaussian());
      database.sessions().insert(session(i));
      String json = result(level, 2.6 * (1 + 0.1 * random.nextGaussian()), 1 - share, random);
      database
          .sessions()
          .putResult(new StoredResult(id(i), json, "0.1.0", "excursions-1", "sha256:made-up"));
    }
  }

  public String id(int number) {
    return "%s-%s-%04d".formatted(athlete.toLowerCase(Locale.ROOT), exercise, number);
  }

  /** A session alone, without what came of it. */
  StoredSession session(int number) {
    double loadKg = 40 + 5 * Math.floor(6 * (number / (double) sessions));
    Instant start =
        until
            .minus(1, ChronoUnit.DAYS)
            .minusSeconds((long) (86_400 * DAYS_APART * (sessions - 1 - number)));
    return new StoredSession(
        id(number),
        "thigh-1",
        number,
        Optional.of(exercise),
        number % 2 == 0 ? "thigh_right" : "thigh_left",
        athlete,
        Optional.empty(),
        SessionState.ENDED,
        Optional.of("stopped"),
        start,
        Optional.of(start.plusSeconds(1800)),
        OptionalDouble.of(100),
        reps,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalDouble.of(loadKg));
  }

  private String result(double rangeDeg, double eccentricS, double faults, Random random) {
    var all = new StringJoiner(",");
    for (int i = 0; i < reps; i++) {
      boolean faulty = random.nextDouble() < 0.04 + 0.16 * faults;
      all.add(
          String.format(
              Locale.ROOT,
              "{\"index\":%d,\"order\":\"eccentric_first\",\"start_s\":%d.0,\"end_s\":%d.0,"
                  + "\"tempo\":{\"eccentric_s\":%.3f,\"concentric_s\":%.3f},\"rom_deg\":%.2f,"
                  + "\"peak_rate_first_deg_s\":42.0,\"peak_rate_second_deg_s\":%.2f,"
                  + "\"findings\":[{\"fault\":\"momentum\",\"verdict\":\"%s\"}]}",
              i + 1,
              5 * i,
              5 * i + 4,
              eccentricS * (1 + 0.08 * random.nextGaussian()),
              1.1 * (1 + 0.08 * random.nextGaussian()),
              rangeDeg * (1 + 0.04 * random.nextGaussian()),
              75 * (1 + 0.07 * random.nextGaussian()),
              faulty ? "present" : "absent"));
    }
    return "{\"sets\":[{\"index\":1,\"reps\":[%s]}]}".formatted(all);
  }
}
