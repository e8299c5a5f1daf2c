package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.orientation.VqfFilter;
import dev.femoris.analysis.sample.SampleGrid;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one sample costs up to the end of each stage, and in the whole analysis.
 *
 * <p>One operation is one sample of {@link Replay}'s session, which begins again when it is over. A
 * stage's own share is the difference to the stage before it ({@link AnalysisBench}).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageCost {

  /** The last seconds, in which the axis is looked for anew every so many samples. */
  private static final double WINDOW_S = 14;

  private static final double REFINE_S = 0.25;

  private final double[] force = new double[3];
  private final double[] rate = new double[3];
  private final double[] up = new double[3];
  private SampleGrid grid = new SampleGrid(100, 0.5);
  private VqfFilter orientation = new VqfFilter(SessionAnalyzer.orientationParams(), 0.01);
  private MotionPipeline pipeline = pipeline(100);
  private MotionWindow window = new MotionWindow(1);
  private ThighAlignment alignment = new ThighAlignment(Replay.DEFAULT.exercise());
  private SetBook book = book(Replay.DEFAULT);
  private SessionAnalyzer analyzer = new SessionAnalyzer(Replay.DEFAULT);

  /** Begins the session. */
  @Setup
  public void begin(Replay replay) {
    double samplingTimeS = 1 / replay.setup().sampleRateHz();
    grid = new SampleGrid(replay.setup().sampleRateHz(), 0.5);
    orientation = new VqfFilter(SessionAnalyzer.orientationParams(), samplingTimeS);
    pipeline = pipeline(replay.setup().sampleRateHz());
    window = new MotionWindow((int) (WINDOW_S / pipeline.motionTimeS()));
    alignment = new ThighAlignment(replay.setup().exercise());
    book = book(replay.setup());
    analyzer = new SessionAnalyzer(replay.setup());
  }

  private static SetBook book(SessionSetup setup) {
    return new SetBook(
        new FormAssessor(setup.exercise(), setup.target(), setup.baseline(), Ledger.inMemory()),
        new SetRule(setup.exercise().angleSource()),
        Ledger.inMemory());
  }

  private static MotionPipeline pipeline(double sampleRateHz) {
    return new MotionPipeline(
        sampleRateHz, SessionAnalyzer.orientationParams(), MotionObserver.NONE);
  }

  private void toGrid(Replay replay) {
    if (replay.advance()) {
      begin(replay);
    }
    grid.push(replay.sample());
  }

  /** The even grid alone. */
  @Benchmark
  public double[] grid(Replay replay) {
    toGrid(replay);
    while (grid.next()) {
      grid.force(force);
      grid.rate(rate);
    }
    return force;
  }

  /** Grid and orientation filter. */
  @Benchmark
  public double[] orientation(Replay replay) {
    toGrid(replay);
    while (grid.next()) {
      grid.force(force);
      grid.rate(rate);
      orientation.push(rate, force);
      orientation.upInSensor(up);
    }
    return up;
  }

  /** Grid, orientation, motion window, flexion axis. */
  @Benchmark
  public long kinematics(Replay replay) {
    if (replay.advance()) {
      begin(replay);
    }
    pipeline.push(replay.sample());
    while (pipeline.next(window)) {
      alignment.push(pipeline.up(), pipeline.posture(), pipeline.rate(), pipeline.motionTimeS());
      if (window.newest() % (long) (REFINE_S / pipeline.motionTimeS()) == 0) {
        alignment.refine(pipeline.up());
      }
    }
    return window.newest();
  }

  /** Sets and form alone, with the repetitions the analysis finds. */
  @Benchmark
  public Object form(Replay replay) {
    if (replay.advance()) {
      begin(replay);
    }
    replay.counted().ifPresent(book::add);
    return book.endIfPausedAt(replay.sample().timeNanos());
  }

  /** Everything: {@link SessionAnalyzer#push}. */
  @Benchmark
  public Object whole(Replay replay) {
    if (replay.advance()) {
      begin(replay);
    }
    return analyzer.push(replay.sample());
  }
}
