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
import java.util.OptionalInt;

/**
 * A session to show.
 *
 * @param name short, for the terminal
 * @param label what is real in it and what is synthetic; shown on every page
 * @param repetitions how many it holds, where that is known
 */
public record DemoSession(
    String name,
    String label,
    String exercise,
    SensorRecording recording,
    OptionalInt repetitions) {

  /** The sessions that ship with the program. */
  public static List<DemoSession> bundled() {
    return BundledSessions.all().stream().map(DemoSession::of).toList();
  }

  /** A recording of which nothing more is known. */
  public static DemoSession of(Path file, ExerciseProfile exercise, Optional<Placement> placement) {
    String name = String.valueOf(file.getFileName());
    return new DemoSession(
        name,
        "Recording " + name,
        exercise.id(),
        RecordingFile.read(file).sensor(placement, exercise).recording(),
        OptionalInt.empty());
  }

  private static DemoSession of(BundledSession bundled) {
    var session = bundled.session();
    return new DemoSession(
        bundled.id(),
        bundled.label(),
        session.exercise(),
        SensorRecording.of(Placement.THIGH_RIGHT, session.samples()),
        OptionalInt.of(bundled.repetitions()));
  }
}
