package dev.femoris.analysis.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sessions that ship with the program, so that it can show itself without any sensor. */
public final class BundledSessions {
  private static final String OPENCAP_TABLE = "opencap-squats.csv";

  private BundledSessions() {}

  /** All of them, the first being the one to show when nobody chooses. */
  public static List<BundledSession> all() {
    return List.of(openCapSquats(), romanianDeadlift());
  }

  /** Five squats of a person recorded by OpenCap, worn by a virtual sensor. */
  public static BundledSession openCapSquats() {
    SimulatedSession session = OpenCapSession.of(openCapTrial());
    return new BundledSession(
        "opencap-squats",
        "real squat motion (OpenCap, Apache-2.0), virtual sensor, synthetic lead-in",
        session.truth().repetitions().size(),
        session);
  }

  /** One simulated set of eight Romanian deadlifts. */
  public static BundledSession romanianDeadlift() {
    SimulatedSession session =
        SessionSimulator.simulate(SimulationSpec.of("romanian_deadlift", 7).withSets(1, 8));
    return new BundledSession(
        "simulated-romanian-deadlift",
        "simulated Romanian deadlifts, synthetic throughout",
        session.truth().repetitions().size(),
        session);
  }

  static OpenCapTrial openCapTrial() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    BundledSessions.class.getResourceAsStream(OPENCAP_TABLE), OPENCAP_TABLE),
                StandardCharsets.UTF_8))) {
      return OpenCapTrial.parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("bundled table " + OPENCAP_TABLE + " cannot be read", e);
    }
  }
}
