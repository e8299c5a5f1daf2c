package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.trunk.BackSetup;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A whole recording through the live analysis: a loop over {@link SessionAnalyzer#push}.
 *
 * <p>Counts, events and refusals are exactly the live ones. The angle trace is better than what was
 * shown live: it uses the sensor's alignment to the thigh as known at the end.
 *
 * @param result everything found
 * @param trace the limb's motion per sample; empty where no limb wears the sensor
 * @param trunk the trunk's inclinations at the same times; absent without trunk sensors
 */
public record OfflineAnalysis(SessionResult result, AngleTrace trace, Optional<TrunkTrace> trunk) {

  /** Without trunk sensors. */
  public OfflineAnalysis(SessionResult result, AngleTrace trace) {
    this(result, trace, Optional.empty());
  }

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

  /**
   * The samples of a second sensor on the other leg.
   *
   * @param rateHz its measured output rate
   */
  public record OtherLeg(Placement placement, double rateHz, Iterable<ImuSample> samples) {}

  /**
   * The same with a second sensor on the other leg: a loop over {@link TwoLegSession}. Where the
   * exercise's legs are not compared it changes nothing.
   */
  public static OfflineAnalysis of(
      SessionSetup setup, Iterable<ImuSample> samples, OtherLeg otherLeg) {
    if (!TwoLegSession.compares(setup)) {
      return of(setup, samples);
    }
    boolean relative = setup.exercise().angleSource() == AngleSource.GYROSCOPE;
    var recorder = new TraceRecorder(1 / setup.sampleRateHz(), relative);
    var session = new TwoLegSession(setup, otherLeg.placement(), otherLeg.rateHz(), recorder);
    SessionResult result = pushed(session, samples, otherLeg);
    return new OfflineAnalysis(
        result, recorder.trace(session.own().alignment(), setup.exercise().direction(), result));
  }

  /** The same without a trace. */
  public static OfflineAnalysis withoutTrace(
      SessionSetup setup, Iterable<ImuSample> samples, OtherLeg otherLeg) {
    if (!TwoLegSession.compares(setup)) {
      return withoutTrace(setup, samples);
    }
    var session = new TwoLegSession(setup, otherLeg.placement(), otherLeg.rateHz());
    return new OfflineAnalysis(pushed(session, samples, otherLeg), AngleTrace.EMPTY);
  }

  /**
   * The samples of a sensor on the trunk.
   *
   * @param placement the sacrum or T12
   * @param rateHz its measured output rate
   */
  public record Trunk(Placement placement, double rateHz, Iterable<ImuSample> samples) {}

  /**
   * Everything an athlete wore, through {@link AthleteSession}.
   *
   * @param otherLeg a second sensor on the other leg
   * @param trunk sensors on the trunk
   * @param traced whether the angle traces are wanted
   */
  public static OfflineAnalysis of(
      SessionSetup setup,
      BackSetup back,
      Iterable<ImuSample> samples,
      Optional<OtherLeg> otherLeg,
      List<Trunk> trunk,
      boolean traced) {
    boolean relative = setup.exercise().angleSource() == AngleSource.GYROSCOPE;
    boolean limb = traced && setup.basis() instanceof Basis.Limb;
    var recorder = new TraceRecorder(1 / setup.sampleRateHz(), relative);
    var trunkRecorder = new TrunkRecorder();
    var session =
        new AthleteSession(
            setup,
            back,
            otherLeg.map(o -> new AthleteSession.OtherLeg(o.placement(), o.rateHz())),
            limb ? recorder : MotionObserver.NONE,
            limb ? trunkRecorder : TrunkRecorders.NONE);
    new SampleMerger(setup.placement(), samples, otherLeg, trunk).pushInto(session);
    SessionResult result = session.result();
    if (!limb) {
      return new OfflineAnalysis(result, AngleTrace.EMPTY);
    }
    AngleTrace trace =
        recorder.trace(session.limb().alignment(), setup.exercise().direction(), result);
    return new OfflineAnalysis(result, trace, trunkRecorder.trace(session, trace.timeNanos()));
  }

  private static SessionResult pushed(
      TwoLegSession session, Iterable<ImuSample> samples, OtherLeg otherLeg) {
    Iterator<ImuSample> others = otherLeg.samples().iterator();
    Optional<ImuSample> other = next(others);
    for (ImuSample sample : samples) {
      while (other.isPresent() && other.get().timeNanos() < sample.timeNanos()) {
        session.pushOther(other.get());
        other = next(others);
      }
      session.push(sample);
    }
    for (; other.isPresent(); other = next(others)) {
      session.pushOther(other.get());
    }
    session.finish();
    return session.result();
  }

  private static Optional<ImuSample> next(Iterator<ImuSample> samples) {
    return samples.hasNext() ? Optional.of(samples.next()) : Optional.empty();
  }
}
