package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.barbell.BarFindings;
import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.form.FormAssessor;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.ledger.PageFormat;
import dev.femoris.analysis.ledger.PagedList;
import dev.femoris.analysis.orientation.VqfParams;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionDetector;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.SampleGrid;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.trunk.ThighCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Analyses the session of a sensor worn on the limb the exercise moves, a thigh or a shank. Not
 * thread-safe.
 *
 * <pre>{@code
 * var analyzer = new SessionAnalyzer(new SessionSetup(exercise, Placement.THIGH_RIGHT, 100));
 * for (ImuSample sample : samples) handle(analyzer.push(sample));
 * handle(analyzer.finish());
 * }</pre>
 */
public final class SessionAnalyzer implements SessionAnalysis {

  private static final int STATE_FORMAT = 7;
  private static final VqfParams ORIENTATION = adapted(VqfParams.published());
  private static final double LOOK_BACK_S = 2;
  private static final int REJECTIONS_PER_PAGE = 16;

  /** The window is most of what a live sensor holds: no movement is remembered for longer. */
  private static final double LONGEST_S = 20;

  /** A hold has a memory of its own. */
  private static final double HELD_S = 12;

  private final String exerciseId;
  private final Basis basis;
  private final Supplier<Provenance> provenance;
  private final boolean relative;
  private final boolean held;
  private final boolean swing;
  private final MotionPipeline pipeline;
  private final MotionWindow window;
  private final ThighAlignment alignment;
  private final RepetitionDetector detector;
  private final HoldBook holds;
  private final SetBook book;
  private final PagedList<Rejection> rejected;
  private final DeclarationCheck declaration;
  private final NoticeBook notices = new NoticeBook();
  private final List<SessionEvent> events = new ArrayList<>();
  private final TrunkObserver trunk;

  public SessionAnalyzer(SessionSetup setup) {
    this(setup, MotionObserver.NONE);
  }

  SessionAnalyzer(SessionSetup setup, MotionObserver observer) {
    this(setup, observer, TrunkObserver.NONE);
  }

  SessionAnalyzer(SessionSetup setup, MotionObserver observer, TrunkObserver trunk) {
    this.trunk = trunk;
    if (!(setup.basis() instanceof Basis.Limb)) {
      throw new IllegalArgumentException(
          "%s is not judged from a sensor at %s"
              .formatted(setup.exercise().id(), setup.placement().id()));
    }
    // The set-up itself is let go: a baseline of ten sessions weighs more than what is used of it.
    this.exerciseId = setup.exercise().id();
    this.basis = setup.basis();
    this.provenance = Provenance.later(setup, orientationParams());
    this.declaration = new DeclarationCheck(setup);
    Ledger ledger = setup.ledger().orElseGet(Ledger::inMemory);
    this.rejected = new PagedList<>(ledger, new RejectionPages(), REJECTIONS_PER_PAGE);
    this.book =
        new SetBook(
            new FormAssessor(setup.exercise(), setup.target(), setup.baseline(), ledger),
            SetRule.of(setup.exercise()),
            ledger);
    this.held = setup.exercise().kind() == ExerciseKind.HOLD;
    this.swing = setup.exercise().kind() == ExerciseKind.SWING;
    this.relative = setup.exercise().angleSource() == AngleSource.GYROSCOPE;
    this.pipeline = new MotionPipeline(setup.sampleRateHz(), orientationParams(), observer);
    double longestS = Math.min(setup.exercise().durationMaxS(), held ? HELD_S : LONGEST_S);
    double windowS = longestS + LOOK_BACK_S;
    this.window =
        new MotionWindow(
            (int) Math.ceil(windowS / pipeline.motionTimeS()) + 1,
            pipeline.motionTimeS(),
            !held); // Footfalls and a catch with the hands are felt as peaks.
    this.alignment = new ThighAlignment(setup.exercise());
    this.holds = HoldBook.of(setup.exercise(), alignment, pipeline.motionTimeS());
    this.detector =
        new RepetitionDetector(
            setup.exercise(), window, alignment, pipeline.leadS(), pipeline.motionTimeS(), holds);
  }

  /**
   * The published filter with what a thigh in a gym asks for: a first tilt from 0.1 s, because
   * recordings begin in motion; more bias allowed and less certain at first, because cheap
   * gyroscopes are off by 3 deg/s; bias learned more slowly in motion, because lifting is not
   * random; rest taken after 0.8 s and through sway.
   */
  static VqfParams orientationParams() {
    return ORIENTATION;
  }

  private static VqfParams adapted(VqfParams p) {
    return new VqfParams(
        2.5,
        0.1,
        Math.toRadians(1),
        p.biasForgettingS(),
        Math.toRadians(4),
        Math.toRadians(0.05),
        p.biasVerticalForgetting(),
        p.biasSigmaRestRadPerS(),
        0.8,
        p.restFilterTauS(),
        Math.toRadians(3),
        p.restAccelMps2());
  }

  /** Takes the next sample; returns what it led to, most often nothing. */
  @Override
  public List<SessionEvent> push(ImuSample sample) {
    SampleGrid.Step step = pipeline.push(sample);
    if (step == SampleGrid.Step.RESTARTED) {
      restart(sample.timeNanos());
    }
    while (pipeline.next(window)) {
      look();
    }
    return drain();
  }

  private void look() {
    alignment.push(pipeline.up(), pipeline.posture(), pipeline.rate(), pipeline.motionTimeS());
    List<RepetitionDetector.Outcome> outcomes = detector.push();
    if (!outcomes.isEmpty()) { // Asking costs nothing, an iterator at every sample does.
      take(outcomes);
    }
    takeHolds();
    noticeSignal();
    endSetIfPausedAt(window.timeNanos(window.newest()));
  }

  private void take(List<RepetitionDetector.Outcome> outcomes) {
    for (RepetitionDetector.Outcome outcome : outcomes) {
      switch (outcome) {
        case RepetitionDetector.Outcome.Counted counted -> count(counted.repetition());
        case RepetitionDetector.Outcome.Refused refused -> refuse(refused.rejection());
        case RepetitionDetector.Outcome.TopReached top ->
            events.add(new SessionEvent.LockoutReached(top.timeNanos()));
        case RepetitionDetector.Outcome.Withdrawn none ->
            withdraw(book.withdraw(none.startsNanos()), RejectionReason.NOT_FROM_START_POSE);
      }
    }
  }

  private void count(Repetition repetition) {
    if (!held) {
      endSetIfPausedAt(repetition.startNanos());
      events.add(book.add(repetition, Optional.empty(), trunk));
      if (!notices.said(SignalNotice.Kind.LOOKS_LIKE_ANOTHER_EXERCISE)) {
        declaration.counted(book.repetitions(), alignment).ifPresent(this::doubt);
      }
    }
  }

  private void doubt(Mismatch mismatch) {
    notice(new SignalNotice(window.timeNanos(window.newest()), mismatch));
  }

  private void takeHolds() {
    if (holds.any()) {
      holds.drain().forEach(h -> events.add(new SessionEvent.HoldEnded(h)));
    }
  }

  private void refuse(Rejection rejection) {
    if (held) {
      return; // What moves between two holds is no attempt at anything.
    }
    rejected.add(rejection);
    events.add(new SessionEvent.MovementRejected(rejection));
    boolean left =
        rejection.reason() == RejectionReason.WALKING
            || rejection.reason() == RejectionReason.POSTURE_CHANGE;
    boolean beside = swing && left && book.stride(rejection);
    if (left && !beside && !book.alone()) {
      book.end().ifPresent(set -> events.add(new SessionEvent.SetEnded(set)));
    }
    if (!notices.said(SignalNotice.Kind.LOOKS_LIKE_ANOTHER_EXERCISE)) {
      declaration.refused(rejected.all(), book.lastEndNanos()).ifPresent(this::doubt);
    }
  }

  private void endSetIfPausedAt(long nowNanos) {
    Optional<ExerciseSet> ended = book.endIfPausedAt(nowNanos);
    if (ended.isPresent()) {
      events.add(new SessionEvent.SetEnded(ended.get()));
    }
    if (book.anyWithdrawn()) {
      withdraw(book.withdrawn(), RejectionReason.BY_ITSELF);
    }
  }

  private void withdraw(List<Repetition> repetitions, RejectionReason reason) {
    for (Repetition r : repetitions) {
      var none = new Rejection(r.startNanos(), r.endNanos(), reason, r.romRad());
      rejected.add(none);
      events.add(new SessionEvent.MovementRejected(none));
    }
  }

  private void restart(long nowNanos) {
    take(detector.restart());
    book.signalLost();
    notice(new SignalNotice(nowNanos, SignalNotice.Kind.SIGNAL_LOST));
  }

  private void noticeSignal() {
    long now = window.timeNanos(window.newest());
    if (pipeline.gravityMissing()) {
      noticeOnce(now, SignalNotice.Kind.GRAVITY_NOT_SEEN);
    }
    if (detector.sensorsContradict()) {
      noticeOnce(now, SignalNotice.Kind.ACCELEROMETER_CONTRADICTS_GYROSCOPE);
    }
    if (alignment.poseAssumed()) {
      noticeOnce(now, SignalNotice.Kind.START_POSE_ASSUMED);
    }
  }

  private void noticeOnce(long nowNanos, SignalNotice.Kind kind) {
    if (!notices.said(kind)) {
      notice(new SignalNotice(nowNanos, kind));
    }
  }

  private void notice(SignalNotice notice) {
    notices.add(notice);
    events.add(new SessionEvent.SignalNoticed(notice));
  }

  private List<SessionEvent> drain() {
    if (events.isEmpty()) {
      return List.of();
    }
    List<SessionEvent> out = List.copyOf(events);
    events.clear();
    return out;
  }

  /** No more samples: closes the set that is open. */
  @Override
  public List<SessionEvent> finish() {
    take(detector.finish());
    holds.finish();
    takeHolds();
    book.finish().ifPresent(set -> events.add(new SessionEvent.SetEnded(set)));
    withdraw(book.withdrawn(), RejectionReason.BY_ITSELF);
    return drain();
  }

  /** The thigh's motion as known now; empty before the first sample. */
  @Override
  public Optional<ThighMotion> motion() {
    if (window.newest() < 0) {
      return Optional.empty();
    }
    long newest = window.newest();
    double rate =
        alignment
            .plane()
            .rateRadPerS(window.rate(newest, 0), window.rate(newest, 1), window.rate(newest, 2));
    return Optional.of(
        new ThighMotion(
            window.timeNanos(newest),
            relative
                ? alignment.thetaFromGravityRad(pipeline.up())
                : alignment.thetaRad(detector.turnRad()),
            alignment.sign() < 0 ? -rate : rate,
            detector.phase()));
  }

  ThighAlignment alignment() {
    return alignment;
  }

  /**
   * The thigh's motion between two times, as far as it is remembered, with the alignment of now.
   */
  ThighCourse course(long fromNanos, long toNanos) {
    return CourseReader.read(window, alignment, pipeline.motionTimeS(), fromNanos, toNanos);
  }

  /** Direction up now, unit vector, sensor frame. */
  double[] up() {
    return pipeline.up();
  }

  /** The repetitions as they are now, withdrawn ones too; may be read later by another thread. */
  CountedSets counted() {
    return book.soFar();
  }

  /** Everything found so far, the open set included. */
  @Override
  public SessionResult result() {
    return soFar().result();
  }

  @Override
  public FoundSoFar soFar() {
    CountedSets sets = book.soFar();
    List<Hold> held = holds.holds();
    PagedList<Rejection> refused = rejected.copy();
    List<SignalNotice> noticed = List.copyOf(notices.all());
    Optional<Recognition> like = declaration.looksLike(book.repetitions(), alignment);
    return () ->
        new SessionResult(
            exerciseId,
            basis,
            sets.sets(),
            held,
            refused.all(),
            noticed,
            BarFindings.NONE,
            provenance.get(),
            like);
  }

  /** The whole state, to go on from later with {@link #restore}. */
  @Override
  public byte[] snapshot() {
    var to = new StateWriter();
    to.put(STATE_FORMAT);
    pipeline.save(to);
    window.save(to);
    alignment.save(to);
    detector.save(to);
    holds.save(to);
    book.save(to);
    to.put(rejected.size());
    rejected.all().forEach(r -> r.save(to));
    notices.save(to);
    return to.toBytes();
  }

  /** Goes on where {@code snapshot} was taken; the set-up must be the same. */
  public static SessionAnalyzer restore(SessionSetup setup, byte[] snapshot) {
    return restored(new SessionAnalyzer(setup), snapshot);
  }

  /** The same for one that is observed. */
  static SessionAnalyzer restored(SessionAnalyzer analyzer, byte[] snapshot) {
    var from = new StateReader(snapshot);
    int format = from.getInt();
    if (format != STATE_FORMAT) {
      throw new IllegalArgumentException(
          "snapshot format %d: this version reads %d".formatted(format, STATE_FORMAT));
    }
    analyzer.readState(from);
    from.end();
    return analyzer;
  }

  private void readState(StateReader from) {
    pipeline.restore(from);
    window.restore(from);
    alignment.restore(from);
    detector.restore(from);
    holds.restore(from);
    book.restore(from);
    for (int n = from.getInt(); n > 0; n--) {
      rejected.add(Rejection.restore(from));
    }
    notices.restore(from);
  }

  private static final class RejectionPages implements PageFormat<Rejection> {
    @Override
    public void write(StateWriter to, Rejection rejection) {
      rejection.save(to);
    }

    @Override
    public Rejection read(StateReader from) {
      return Rejection.restore(from);
    }
  }
}
