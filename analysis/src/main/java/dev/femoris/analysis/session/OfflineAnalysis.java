package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.sample.ImuSample;

/**
 * A whole recording through the live analysis: a loop over {@link SessionAnalyzer#push}.
 *
 * <p>Counts, events and refusals are exactly the live ones. The angle trace is better than what was
 * shown live: it uses the sensor's alignment to the thigh as known at the end.
 *
 * @param result everything found
 * @param trace the limb's motion per sample; empty where no limb wears the sensor
 */
public record OfflineAnalysis(SessionResult result, AngleTrace trace) {

  public static OfflineAnalysis of(SessionSetup setup, Iterable<ImuSample> samples) {
    if (!(setup.basis() instanceof Basis.Limb)) {
      return withoutTrace(setup, samples);
    }
    boolean relative = setup.exercise().angleSource() == AngleSource.GYROSCOPE;
    var recorder = new TraceRecorder(1 / setup.sampleRateHz(), relative);
    var analyzer = new SessionAnalyzer(setup, recorder);
    for (ImuSample sample : samples) {
      analyzer.push(sample);
    }
    analyzer.finish();
    SessionResult result = analyzer.result();
    return new OfflineAnalysis(
        result, recorder.trace(analyzer.alignment(), setup.exercise().direction(), result));
  }

  /**
   * The same without a trace, for a sensor no angle is known from and for who needs the result
   * only: an hour takes a good deal less.
   */
  public static OfflineAnalysis withoutTrace(SessionSetup setup, Iterable<ImuSample> samples) {
    var analyzer = SessionAnalysis.of(setup);
    for (ImuSample sample : samples) {
      analyzer.push(sample);
    }
    analyzer.finish();
    return new OfflineAnalysis(analyzer.result(), AngleTrace.EMPTY);
  }
}
