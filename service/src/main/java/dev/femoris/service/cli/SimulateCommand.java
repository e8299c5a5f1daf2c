package dev.femoris.service.cli;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.simulation.EverydaySimulator;
import dev.femoris.analysis.simulation.EverydaySpec;
import dev.femoris.analysis.simulation.PlannedFault;
import dev.femoris.analysis.simulation.SensorStream;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.ingest.file.RecordingWriter;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.message.SimulationTruth;
import dev.femoris.service.message.TrunkSimulationTruth;
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
    description = {
      "Makes a synthetic recording with ground truth, marked as synthetic.",
      "The same options give the same bytes. Nothing in it was measured on a person."
    })
final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ExerciseOptions exercises = new ExerciseOptions();
  @Mixin private final SimulatedSensorOptions sensor = new SimulatedSensorOptions();
  @Mixin private final SimulatedTrunkOptions trunk = new SimulatedTrunkOptions();

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "ID",
      description =
          "What is done, e.g. romanian_deadlift; everyday: no exercise at all, but walking, stairs,"
              + " sitting, lying, kneeling, picking things up.")
  private String exercise = "";

  @Option(
      names = "--seed",
      defaultValue = "1",
      description =
          "Decides everything random: athlete, habits, sensor (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--sets", paramLabel = "N", description = "Sets (default 2; 1 of a stretch).")
  private @Nullable Integer sets;

  @Option(
      names = "--reps",
      paramLabel = "N",
      description = "Repetitions a set (default 8; 3 holds of a stretch).")
  private @Nullable Integer repsPerSet;

  @Option(
      names = "--minutes",
      paramLabel = "MIN",
      defaultValue = "60",
      description = "Least length of everyday life (default ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "FAULT",
      description =
          "Repetitions done badly, spread over the session: partial, dropped_eccentric, momentum"
              + " (bouncing in a hold), tempo_off_target, hips_rise_early, hip_break, hip_sag,"
              + " wobble, asymmetry, unusual. Not every exercise has each; asymmetry needs both"
              + " thighs in --placements, tempo_off_target needs --tempo.")
  private List<String> faults = List.of();

  @Option(
      names = "--tempo",
      paramLabel = "E-P-C-P",
      description =
          "Tempo the athlete tries to keep: eccentric, pause stretched, concentric, pause"
              + " contracted, in seconds, e.g. 3-1-1-0 (default: a tempo of their own).")
  private @Nullable String tempo;

  @Option(
      names = "--plain",
      description = "Without walks, weight shifts and re-grips: only what the exercise needs.")
  private boolean plain;

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
    if (trunk.worn()) {
      TrunkSession session = withTrunk();
      return written(
          session.streams(), TrunkSimulationTruth.json(session), session.repetitions().size());
    }
    trunk.checkUnused();
    SimulatedSession session = simulated();
    return written(
        session.streams(), SimulationTruth.json(session), session.truth().repetitions().size());
  }

  private int written(List<SensorStream> streams, String truthJson, int repetitions) {
    Path recording =
        out == null ? Path.of("simulated-%s-%d.csv.gz".formatted(exercise, seed)) : out;
    Path answers = truth == null ? beside(recording) : truth;
    List<SensorRecording> sensors =
        streams.stream()
            .map(stream -> SensorRecording.of(stream.placement(), stream.samples()))
            .toList();
    WholeFile.write(recording, file -> RecordingWriter.write(file, sensors));
    WholeFile.writeText(answers, truthJson + "\n");
    PrintWriter print = spec.commandLine().getOut();
    print.printf("synthetic: %s, seed %d, %d repetitions%n", exercise, seed, repetitions);
    print.println("recording: " + recording);
    print.println("truth: " + answers);
    print.flush();
    return 0;
  }

  private TrunkSession withTrunk() {
    if (!faults.isEmpty() || tempo != null || sets != null || repsPerSet != null) {
      throw Failure.of(
          FailureKind.USAGE,
          "--with-trunk: has a set of six and a set of twelve repetitions, so no --faults,"
              + " --tempo, --sets or --reps");
    }
    try {
      return TrunkSessionSimulator.simulate(trunk.spec(exercise, seed, sensor));
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private SimulatedSession simulated() {
    try {
      return exercise.equals(EverydaySpec.NAME) ? everyday() : session();
    } catch (IllegalArgumentException e) {
      throw Failure.of(FailureKind.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private SimulatedSession everyday() {
    if (!faults.isEmpty() || tempo != null || sets != null || repsPerSet != null) {
      throw new IllegalArgumentException(
          "--exercise everyday: has no repetitions, so no --faults, --tempo, --sets or --reps");
    }
    EverydaySpec usual = EverydaySpec.of(seed);
    EverydaySpec life =
        usual
            .withRateHz(sensor.rateHz())
            .withLengthS(60 * minutes)
            .withMounting(sensor.mounting(usual.mounting()))
            .withErrors(sensor.errors(usual.errors()))
            .withSampling(sensor.sampling());
    List<Placement> written = sensor.written(life.placement());
    return chosen(
        EverydaySimulator.simulate(life.withOthers(others(written, life.placement()))), written);
  }

  private SimulatedSession session() {
    SimulationSpec usual = SimulationSpec.of(profile(), seed);
    SimulationSpec worn =
        usual
            .withSets(
                sets == null ? usual.sets() : sets,
                repsPerSet == null ? usual.repsPerSet() : repsPerSet)
            .withRateHz(sensor.rateHz())
            .withConfounders(!plain)
            .withMounting(sensor.mounting(usual.mounting()))
            .withErrors(sensor.errors(usual.errors()))
            .withSampling(sensor.sampling())
            .withFaults(faults.stream().map(SimulateCommand::fault).toArray(PlannedFault[]::new));
    SimulationSpec paced = tempo == null ? worn : worn.withTempo(tempo(tempo));
    List<Placement> written = sensor.written(paced.placement());
    return chosen(
        SessionSimulator.simulate(paced.withOthers(others(written, paced.placement()))), written);
  }

  private ExerciseProfile profile() {
    ExerciseCatalog catalog = exercises.catalog();
    return catalog
        .find(exercise)
        .filter(SessionSimulator::canSimulate)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--exercise %s: cannot be simulated; can be: %s, %s"
                        .formatted(
                            exercise,
                            catalog.all().stream()
                                .filter(SessionSimulator::canSimulate)
                                .map(ExerciseProfile::id)
                                .collect(Collectors.joining(", ")),
                            EverydaySpec.NAME)));
  }

  private static Placement[] others(List<Placement> written, Placement working) {
    return written.stream().filter(p -> p != working).toArray(Placement[]::new);
  }

  /** Only the sensors asked for, in the order asked for. */
  private static SimulatedSession chosen(SimulatedSession session, List<Placement> written) {
    List<SensorStream> streams =
        written.stream()
            .distinct()
            .flatMap(p -> session.streams().stream().filter(s -> s.placement() == p))
            .toList();
    return new SimulatedSession(
        session.exercise(), session.seed(), session.rateHz(), streams, session.truth());
  }

  private static TempoTarget tempo(String notation) {
    double[] seconds =
        Arrays.stream(notation.split("-", -1)).mapToDouble(SimulateCommand::seconds).toArray();
    if (seconds.length != 4) {
      throw new IllegalArgumentException(
          "--tempo %s: must be four numbers of seconds, e.g. 3-1-1-0".formatted(notation));
    }
    return new TempoTarget(seconds[0], seconds[1], seconds[2], seconds[3]);
  }

  private static double seconds(String text) {
    if (!text.matches("\\d{1,2}(\\.\\d{1,3})?")) {
      throw new IllegalArgumentException(
          "--tempo: '%s' is no number of seconds; write e.g. 3-1-1-0".formatted(text));
    }
    return Double.parseDouble(text);
  }

  private static PlannedFault fault(String id) {
    return PlannedFault.of(id.equals("partial_range") ? PlannedFault.PARTIAL.id() : id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
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
