package dev.femoris.analysis.cue;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import dev.femoris.analysis.statistic.Medians;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tempo inside a repetition, for an athlete who asked for one: a tone when a phase's time is over,
 * and one as soon as a lowering is ahead of its time.
 *
 * <p>Ahead: at share {@code p} of the range after {@code t} seconds the whole phase would take
 * {@code t / u(p)}, {@code u} being the share of time that the slowest sensible movement has used
 * at {@code p}: an even one in its first half, a minimum-jerk one in its second. The range expected
 * is the median of the last repetitions (lowering first) or this repetition's own (lifting first).
 * Nothing is said before the first repetition of a set is counted: until then a movement may be
 * set-up. Not thread-safe.
 */
final class TempoGuide {

  private static final int REMEMBERED = 5;

  /** Slope of a minimum-jerk movement's time over its way, from the middle on. */
  private static final double LATE_SLOPE = 0.6;

  /** Who is at the turning point so little before the time still hears when it is over. */
  private static final double EARLY_S = 0.35;

  /** From here on the repetition's own tone is about to come. */
  private static final double NEARLY_BACK = 0.85;

  private final PhaseOrder order;
  private TempoTarget target;
  private final CueParams params;
  private final LivePhase live;
  private final FeedbackInterval pacing;
  private final double[] romRad = new double[REMEMBERED];
  private int romCount;
  private double expectedRad;
  private boolean setOpen;
  private boolean paced = true;
  private boolean slowerGiven;

  /** Bit of each phase of this repetition whose tone was given. */
  private int overGiven;

  TempoGuide(ExerciseProfile exercise, TempoTarget target, CueParams params) {
    this.order = exercise.order();
    this.expectedRad = exercise.romRad();
    this.target = target;
    this.params = params;
    this.live = new LivePhase(exercise.direction());
    this.pacing = new FeedbackInterval(1, params.pacedApartMost(), params.goodRun());
  }

  /** From now on another tempo is wanted. */
  void aimFor(TempoTarget wanted) {
    target = wanted;
  }

  TempoTarget target() {
    return target;
  }

  /** Takes the newest motion; gives the tone it asks for. */
  Optional<Cue> push(ThighMotion motion) {
    if (live.push(motion, expectedRad)) {
      overGiven = 0;
      slowerGiven = false;
    }
    long now = motion.timeNanos();
    if (!setOpen || !live.beginSeen() || live.phase() == MotionPhase.OTHER) {
      return Optional.empty();
    }
    Optional<Cue> slower = slower(now);
    return slower.isPresent() || !paced ? slower : phaseOver(now);
  }

  private Optional<Cue> slower(long now) {
    if (slowerGiven || live.phase() != lowering()) {
      return Optional.empty();
    }
    double share = loweredShare();
    if (share < params.aheadFromShare() || share > params.aheadToShare()) {
      return Optional.empty();
    }
    double elapsedS = (now - live.sinceNanos()) * 1e-9;
    double expectedS = elapsedS / timeShare(share);
    double targetS = target.eccentricS();
    if (expectedS >= Math.min(params.aheadMargin() * targetS, targetS - params.aheadByS())) {
      return Optional.empty();
    }
    return tone(
        CueWhat.SLOWER,
        new CueEvidence.PhaseAhead(lowering(), elapsedS, share, expectedS, targetS),
        now);
  }

  private MotionPhase lowering() {
    return order == PhaseOrder.ECCENTRIC_FIRST ? MotionPhase.FIRST : MotionPhase.SECOND;
  }

  /** Share of the lowering that is done. */
  private double loweredShare() {
    return order == PhaseOrder.CONCENTRIC_FIRST
        ? live.returnedShare()
        : live.goneRad() / expectedRad;
  }

  private static double timeShare(double share) {
    return share <= 0.5 ? share : 0.5 + LATE_SLOPE * (share - 0.5);
  }

  private Optional<Cue> phaseOver(long now) {
    return switch (live.phase()) {
      case FIRST -> over(MotionPhase.FIRST, live.beganNanos(), now);
      case TURN -> atTurn(now);
      case SECOND ->
          live.returnedShare() > NEARLY_BACK
              ? Optional.empty()
              : over(MotionPhase.SECOND, live.sinceNanos(), now);
      case REST -> over(MotionPhase.REST, live.sinceNanos(), now);
      case OTHER -> Optional.empty();
    };
  }

  /**
   * Whoever arrives a little early is still told when the first phase is over, and waits from then
   * on.
   */
  private Optional<Cue> atTurn(long now) {
    long firstOver = live.beganNanos() + nanos(seconds(MotionPhase.FIRST));
    boolean early = firstOver > live.sinceNanos();
    if (early && firstOver - live.sinceNanos() < nanos(EARLY_S) && !given(MotionPhase.FIRST)) {
      return over(MotionPhase.FIRST, live.beganNanos(), now);
    }
    boolean waits = early && given(MotionPhase.FIRST);
    return over(MotionPhase.TURN, waits ? firstOver : live.sinceNanos(), now);
  }

  private Optional<Cue> over(MotionPhase phase, long since, long now) {
    double targetS = seconds(phase);
    long late = now - since - nanos(targetS);
    if (targetS <= 0 || given(phase) || late < 0 || late > nanos(params.toneExpiresS())) {
      return Optional.empty();
    }
    var evidence = new CueEvidence.PhaseTime(phase, (now - since) * 1e-9, targetS);
    return tone(CueWhat.PHASE_OVER, evidence, now);
  }

  private Optional<Cue> tone(CueWhat what, CueEvidence evidence, long now) {
    return Optional.of(new Cue(what, evidence, now, now + nanos(params.toneExpiresS())));
  }

  private double seconds(MotionPhase phase) {
    boolean lowersFirst = order == PhaseOrder.ECCENTRIC_FIRST;
    return switch (phase) {
      case FIRST -> lowersFirst ? target.eccentricS() : target.concentricS();
      case TURN -> lowersFirst ? target.pauseStretchedS() : target.pauseContractedS();
      case SECOND -> lowersFirst ? target.concentricS() : target.eccentricS();
      case REST -> lowersFirst ? target.pauseContractedS() : target.pauseStretchedS();
      case OTHER -> 0;
    };
  }

  private boolean given(MotionPhase phase) {
    return (overGiven >> phase.ordinal() & 1) != 0;
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }

  /** One of this guide's tones was given. */
  void given(CueEvidence evidence) {
    switch (evidence) {
      case CueEvidence.PhaseAhead unused -> {
        slowerGiven = true;
        pacing.reset();
      }
      case CueEvidence.PhaseTime time -> overGiven |= 1 << time.phase().ordinal();
      case CueEvidence.FaultSeen unused -> {}
      case CueEvidence.FaultGone unused -> {}
      case CueEvidence.Counted unused -> {}
      case CueEvidence.Signal unused -> {}
    }
  }

  /** A repetition was counted: the next one is paced, or not any more as often. */
  void counted(Repetition repetition, Corrections.Quality quality) {
    setOpen = true;
    romRad[romCount++ % REMEMBERED] = repetition.romRad();
    // A count that only ever grew would one day overflow.
    romCount = romCount == 2 * REMEMBERED ? REMEMBERED : romCount;
    expectedRad = Medians.of(Arrays.copyOf(romRad, Math.min(romCount, REMEMBERED)));
    if (quality == Corrections.Quality.GOOD && !slowerGiven) {
      pacing.good();
    } else if (quality == Corrections.Quality.FAULTY) {
      pacing.reset();
    }
    pacing.repetition();
    paced = pacing.due();
    if (paced) {
      pacing.given();
    }
  }

  void setEnded() {
    setOpen = false;
  }

  void save(StateWriter to) {
    live.save(to);
    pacing.save(to);
    to.put(romRad).put(romCount).put(expectedRad).put(setOpen).put(paced).put(slowerGiven);
    to.put(overGiven);
  }

  void restore(StateReader from) {
    live.restore(from);
    pacing.restore(from);
    from.get(romRad);
    romCount = from.getInt();
    expectedRad = from.getDouble();
    setOpen = from.getBoolean();
    paced = from.getBoolean();
    slowerGiven = from.getBoolean();
    overGiven = from.getInt();
  }
}
