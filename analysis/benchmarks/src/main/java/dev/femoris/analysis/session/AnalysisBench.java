package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.simulation.SessionSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@code ./femoris bench analysis}: what a sample costs, stage by stage, and what a sensor holds.
 */
public final class AnalysisBench {

  private static final String EXERCISE = "romanian_deadlift";
  private static final double[] RATES_HZ = {50, 104, 208};
  private static final double MEMORY_RATE_HZ = 104;
  private static final List<String> LONG_SESSIONS =
      List.of("conventional_deadlift", "romanian_deadlift", "slider_curl");
  private static final int[] SETS = {2, 10, 30};

  private final PrintStream out;

  private AnalysisBench(PrintStream out) {
    this.out = out;
  }

  /** No arguments; takes six minutes; {@code memory}: only what a sensor holds. */
  public static void main(String[] args) throws RunnerException, IOException {
    var bench = new AnalysisBench(System.out);
    if (List.of(args).contains("memory")) {
      bench.memory();
      return;
    }
    bench.stages();
    bench.exercises();
    bench.rates();
    bench.quickCompiler();
    bench.memory();
  }

  private void stages() throws RunnerException {
    Map<String, Double> ns = run("", EXERCISE, 100);
    double grid = ns.getOrDefault("grid", 0.0);
    double orientation = ns.getOrDefault("orientation", 0.0);
    double kinematics = ns.getOrDefault("kinematics", 0.0);
    double form = ns.getOrDefault("form", 0.0);
    double whole = ns.getOrDefault("whole", 0.0);
    out.printf("One sample, %s at 100 Hz (simulated):%n", EXERCISE);
    stage("grid", grid, whole);
    stage("orientation", orientation - grid, whole);
    stage("kinematics, alignment", kinematics - orientation, whole);
    stage("detection, events", whole - kinematics - form, whole);
    stage("sets, form", form, whole);
    stage("whole analysis", whole, whole);
  }

  private void stage(String name, double ns, double whole) {
    out.printf("  %-24s %7.1f ns %5.1f %%%n", name, ns, 100 * ns / whole);
  }

  private void exercises() throws RunnerException {
    out.printf("%nWhole analysis, other exercises at 100 Hz:%n");
    for (ExerciseProfile exercise : ExerciseCatalog.builtIn().all()) {
      if (!exercise.id().equals(EXERCISE) && simulated(exercise)) {
        row(exercise.id(), whole(exercise.id(), 100));
      }
    }
  }

  private void rates() throws RunnerException {
    out.printf("%nWhole analysis, %s at other rates:%n", EXERCISE);
    for (double rateHz : RATES_HZ) {
      row("%.0f Hz".formatted(rateHz), whole(EXERCISE, rateHz));
    }
  }

  private void quickCompiler() throws RunnerException {
    out.printf("%nWhole analysis, %s at 100 Hz, as the service runs it:%n", EXERCISE);
    row("first compiler only", whole(EXERCISE, 100, "-XX:TieredStopAtLevel=1"));
  }

  private void row(String name, double ns) {
    out.printf("  %-24s %7.1f ns%n", name, ns);
  }

  private void memory() throws IOException {
    // What is loaded once goes with the first.
    SensorMemory.measured(
        Replay.setup(EXERCISE, MEMORY_RATE_HZ), Replay.samples(EXERCISE, MEMORY_RATE_HZ));
    out.printf(
        "%nMemory of one live sensor at %.0f Hz, and its ledger (a file), by sets of ten:%n",
        MEMORY_RATE_HZ);
    for (String exercise : LONG_SESSIONS) {
      for (int sets : SETS) {
        memory("%s, %d sets".formatted(exercise, sets), exercise, exercise, sets, 10);
      }
    }
    out.printf("%nThe same after two sets of eight:%n");
    for (ExerciseProfile exercise : ExerciseCatalog.builtIn().all()) {
      String movement = simulated(exercise) ? exercise.id() : EXERCISE;
      memory(exercise.id(), exercise.id(), movement, 2, 8);
    }
  }

  /**
   * @param exercise what is analysed
   * @param movement what is done
   */
  private void memory(String name, String exercise, String movement, int sets, int repetitions)
      throws IOException {
    SensorMemory memory =
        SensorMemory.measured(
            Replay.setup(exercise, MEMORY_RATE_HZ),
            Replay.samples(movement, MEMORY_RATE_HZ, sets, repetitions));
    out.printf(
        "  %-34s %7.1f KiB  (ledger %6.1f KiB)%n",
        name, memory.heapBytes() / 1024, memory.ledgerBytes() / 1024);
  }

  private static boolean simulated(ExerciseProfile exercise) {
    return SessionSimulator.exercises().contains(exercise.id());
  }

  private static double whole(String exercise, double rateHz, String... jvmArgs)
      throws RunnerException {
    return run("whole", exercise, rateHz, jvmArgs).getOrDefault("whole", 0.0);
  }

  /** Mean ns per sample of the benchmarks whose name begins so, by name. */
  private static Map<String, Double> run(
      String name, String exercise, double rateHz, String... jvmArgs) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(StageCost.class.getName().replace(".", "\\.") + "\\." + name)
            .param("exercise", exercise)
            .param("rateHz", Double.toString(rateHz))
            .jvmArgsAppend(jvmArgs)
            .warmupIterations(name.isEmpty() ? 3 : 2)
            .measurementIterations(name.isEmpty() ? 5 : 3)
            .verbosity(VerboseMode.SILENT);
    Map<String, Double> ns = new LinkedHashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      ns.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    return ns;
  }
}
