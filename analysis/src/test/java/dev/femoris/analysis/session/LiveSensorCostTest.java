package dev.femoris.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.simulation.SessionSimulator;
import dev.femoris.analysis.simulation.SimulatedSession;
import dev.femoris.analysis.simulation.SimulationSpec;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a live sensor may not do: leave garbage with every sample. */
class LiveSensorCostTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** The movement of a second or two is measured when it has come back, and that takes room. */
  private static final int SAMPLES_OF_A_MEASUREMENT = 60;

  @Test
  void aSampleThatLeadsToNothingAllocatesNothing() {
    SimulatedSession session =
        SessionSimulator.simulate(SimulationSpec.of("romanian_deadlift", 31).withSets(2, 6));
    List<ImuSample> samples = session.samples();
    // Once to load classes and compile, once to look.
    allocating(session, samples);
    long allocating = allocating(session, samples);
    assertThat(allocating).as("of %d samples", samples.size()).isLessThan(SAMPLES_OF_A_MEASUREMENT);
  }

  private static long allocating(SimulatedSession session, List<ImuSample> samples) {
    var analyzer = new SessionAnalyzer(Simulated.setup(session));
    long thread = Thread.currentThread().threadId();
    long allocating = 0;
    for (ImuSample sample : samples) {
      long before = THREADS.getThreadAllocatedBytes(thread);
      boolean nothing = analyzer.push(sample).isEmpty();
      long bytes = THREADS.getThreadAllocatedBytes(thread) - before;
      allocating += nothing && bytes > 0 ? 1 : 0;
    }
    return allocating;
  }
}
