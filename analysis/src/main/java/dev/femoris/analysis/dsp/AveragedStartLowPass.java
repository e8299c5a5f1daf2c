package dev.femoris.analysis.dsp;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Arrays;

/**
 * Causal second-order low-pass over several channels that begins with the average of its first
 * samples.
 *
 * <p>Until {@code startS} has passed the output is the running mean; then the filter goes on from
 * that mean as its steady state. This keeps one odd first sample from ruling the first seconds. Not
 * thread-safe.
 */
public final class AveragedStartLowPass {

  private final double b0;
  private final double a1;
  private final double a2;
  private final double startSamples;
  private final double[] state;
  private final double[] output;
  private int seen;
  private boolean started;

  /**
   * @param channels number of channels
   * @param tauS time constant
   * @param startS how long to average
   * @param samplingTimeS time between samples
   */
  public AveragedStartLowPass(int channels, double tauS, double startS, double samplingTimeS) {
    LowPass lowPass = LowPass.ofTimeConstant(tauS, samplingTimeS);
    this.b0 = lowPass.b0();
    this.a1 = lowPass.a1();
    this.a2 = lowPass.a2();
    this.startSamples = startS / samplingTimeS;
    this.state = new double[2 * channels];
    this.output = new double[channels];
  }

  /** Takes one sample of all channels; {@link #output} then gives the filtered one. */
  public void push(double[] x) {
    if (started) {
      filter(x);
    } else {
      average(x);
    }
  }

  private void filter(double[] x) {
    int i = 0;
    for (; i + 2 < output.length; i += 3) {
      filter(x, i);
      filter(x, i + 1);
      filter(x, i + 2);
    }
    for (; i < output.length; i++) {
      filter(x, i);
    }
  }

  private void filter(double[] x, int i) {
    double in = b0 * x[i]; // The middle coefficient is twice this one, the last one the same again.
    double y = in + state[2 * i];
    state[2 * i] = in + in - a1 * y + state[2 * i + 1];
    state[2 * i + 1] = in - a2 * y;
    output[i] = y;
  }

  private void average(double[] x) {
    seen++;
    for (int i = 0; i < output.length; i++) {
      state[2 * i] += x[i];
      output[i] = state[2 * i] / seen;
    }
    if (seen >= startSamples * (1 - 1e-12)) {
      started = true;
      for (int i = 0; i < output.length; i++) {
        state[2 * i] = output[i] * (1 - b0); // As if it had been so for ever.
        state[2 * i + 1] = output[i] * (b0 - a2);
      }
    }
  }

  /** The filter's own array: read it before the next push. */
  public double[] output() {
    return output;
  }

  /** Averages again, as at the start, beginning with the next sample. */
  public void restart() {
    Arrays.fill(state, 0);
    seen = 0;
    started = false;
  }

  public void save(StateWriter to) {
    to.put(state).put(output).put(seen).put(started);
  }

  public void restore(StateReader from) {
    from.get(state);
    from.get(output);
    seen = from.getInt();
    started = from.getBoolean();
  }
}
