package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.sample.SampleGrid;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.trunk.BackMonitor;
import dev.femoris.analysis.trunk.TrunkSensor;

/** One trunk sensor's samples on their way to its motion. Not thread-safe. */
final class WornTrunk {

  private final double sampleRateHz;
  private final MotionPipeline pipeline;
  private final TrunkSensor sensor;
  private long lastNanos = Long.MIN_VALUE;

  WornTrunk(Placement placement, double sampleRateHz, MotionObserver observer) {
    this.sampleRateHz = sampleRateHz;
    this.pipeline = new MotionPipeline(sampleRateHz, SessionAnalyzer.orientationParams(), observer);
    this.sensor = new TrunkSensor(placement, pipeline.motionTimeS());
  }

  double sampleRateHz() {
    return sampleRateHz;
  }

  TrunkSensor sensor() {
    return sensor;
  }

  /** When its last sample was; long ago before the first. */
  long lastNanos() {
    return lastNanos;
  }

  /**
   * @param thighUp direction up at the thigh now; zero while it is not known
   */
  void push(ImuSample sample, double[] thighUp, BackMonitor monitor) {
    SampleGrid.Step step = pipeline.push(sample);
    if (step == SampleGrid.Step.DROPPED) {
      return;
    }
    if (step == SampleGrid.Step.RESTARTED) {
      monitor.again(
          sensor.placement(), sample.timeNanos(), (sample.timeNanos() - lastNanos) * 1e-9);
    }
    lastNanos = sample.timeNanos();
    while (pipeline.next(sensor.window())) {
      sensor.taken(pipeline.up(), pipeline.resting(), thighUp);
      monitor.taken(
          sensor, sensor.window().timeNanos(sensor.window().newest()), pipeline.up(), thighUp);
    }
  }

  void save(StateWriter to) {
    pipeline.save(to);
    to.put(lastNanos);
  }

  void restore(StateReader from) {
    pipeline.restore(from);
    lastNanos = from.getLong();
  }
}
