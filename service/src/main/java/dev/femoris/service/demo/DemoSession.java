package dev.femoris.service.demo;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.BundledSession;
import dev.femoris.analysis.simulation.BundledSessions;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.offline.RecordingFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A session to show.
 *
 * @param name short, for the terminal
 * @param label what is real in it and what is synthetic; shown on every page
 * @param recordings of the sensors worn together, the limb's first
 * @param loadKg weight lifted, where somebody said
 * @param repetitions how many it holds, where that is known
 */
public record DemoSession(
    String name,
    String label,
    String exercise,
    List<SensorRecording> recordings,
    OptionalDouble loadKg,
    OptionalInt repetitions) {

  public DemoSession {
    recordings = List.copyOf(recordings);
    if (recordings.isEmpty()) {
      throw new IllegalArgumentException("a session to show has a sensor");
    }
  }

  /** The sessions that ship with the program. */
  public static List<DemoSession> bundled() {
    return BundledSessions.all().stream().map(DemoSession::of).toList();
  }

  /** A recording of which nothing more is known. */
  public static DemoSession of(
      Path file, ExerciseProfile exercise, Optional<Placement> placement, OptionalDouble loadKg) {
    String name = String.valueOf(file.getFileName());
    var read = RecordingFile.read(file);
    var sensor = read.sensor(placement, exercise).recording();
    return new DemoSession(
        name,
        "Recording " + name,
        exercise.id(),
        placement.isPresent() ? List.of(sensor) : read.wornWith(sensor),
        loadKg,
        OptionalInt.empty());
  }

  private static DemoSession of(BundledSession bundled) {
    var session = bundled.session();
    return new DemoSession(
        bundled.id(),
        bundled.label(),
        session.exercise(),
        List.of(SensorRecording.of(Placement.THIGH_RIGHT, session.samples())),
        OptionalDouble.empty(),
        OptionalInt.of(bundled.repetitions()));
  }
}
