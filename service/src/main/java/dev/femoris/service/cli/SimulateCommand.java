package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.ingest.file.RecordingWriter;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.message.SimulationTruth;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris simulate}: a synthetic recording and its truth. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Makes a synthetic recording with ground truth, marked as synthetic.")
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ExerciseOptions exercises = new ExerciseOptions();

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "ID",
      description = "What is done, e.g. romanian_deadlift.")
  private String exercise = "";

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Decides everything random (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--sets", defaultValue = "2", description = "Sets (default ${DEFAULT-VALUE}).")
  private int sets;

  @Option(
      names = "--reps",
      defaultValue = "8",
      description = "Repetitions a set (default ${DEFAULT-VALUE}).")
  private int repsPerSet;

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "100",
      description = "Nominal sampling rate (default ${DEFAULT-VALUE}).")
  private double rateHz;

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "FAULT",
      description = "Repetitions done badly: partial, dropped_eccentric, momentum.")
  private List<String> faults = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The recording, .csv or .csv.gz (default: named after exercise and seed).")
  private @Nullable Path out;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "The truth (default: beside the recording).")
  private @Nullable Path truth;

  @Override
  public Integer call() {
    SimulatedSession session = SessionSimulator.simulate(simulation());
    Path recording =
        out == null ? Path.of("simulated-%s-%d.csv.gz".formatted(exercise, seed)) : out;
    Path answers = truth == null ? beside(recording) : truth;
    List<SensorRecording> sensors =
        session.streams().stream()
            .map(stream -> SensorRecording.of(stream.placement(), stream.samples()))
            .toList();
    WholeFile.write(recording, file -> RecordingWriter.write(file, sensors));
    WholeFile.writeText(answers, SimulationTruth.json(session) + "\n");
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        "synthetic: %s, seed %d, %d repetitions%n",
        exercise, seed, session.truth().repetitions().size());
    print.println("recording: " + recording);
    print.println("truth: " + answers);
    print.flush();
    return 0;
  }

  private SimulationSpec simulation() {
    ExerciseProfile profile = profile();
    try {
      return SimulationSpec.of(profile, seed)
          .withSets(sets, repsPerSet)
          .withRateHz(rateHz)
          .withFaults(faults.stream().map(SimulateCommand::fault).toArray(PlannedFault[]::new));
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private ExerciseProfile profile() {
    ExerciseCatalog catalog = exercises.catalog();
    return catalog
        .find(exercise)
        .filter(SessionSimulator::canSimulate)
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "--exercise %s: cannot be simulated; can be: %s"
                        .formatted(
                            exercise,
                            catalog.all().stream()
                                .filter(SessionSimulator::canSimulate)
                                .map(ExerciseProfile::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static PlannedFault fault(String id) {
    return Arrays.stream(PlannedFault.values())
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Failure.of(
                    FailureKind.USAGE,
                    "--faults %s: not known; known are: %s"
                        .formatted(
                            id,
                            Arrays.stream(PlannedFault.values())
                                .map(PlannedFault::id)
                                .collect(Collectors.joining(", ")))));
  }

  private static Path beside(Path recording) {
    String name = String.valueOf(recording.getFileName()).replaceAll("\\.csv(\\.gz)?$", "");
    return recording.resolveSibling(name + ".json");
  }
}
