package dev.femoris.analysis.simulation;

import dev.femoris.analysis.exercise.TempoTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Names the faults of repetitions by their definitions: against the median of the good ones before
 * it, at least three, or against the tempo asked for. What lies near a limit is nobody's to decide.
 *
 * <p>Faults of form beyond range, tempo and momentum have no definition with a limit; here they are
 * present when they were planned and reach the limit below, and undecided when they reach most of
 * it without having been planned. Not thread-safe.
 */
final class FaultLabels {
  private static final int REFERENCES = 3;
  private static final double PARTIAL_SHARE = 0.8;
  private static final double DROPPED_SHARE = 0.6;
  private static final double SHARE_MARGIN = 0.04;
  private static final double OVERSHOOT_RAD = Math.toRadians(4);

  /** A phase is off its target by more than this share of it, and by more than this time. */
  private static final double TEMPO_SHARE = 0.3;

  private static final double TEMPO_S = 0.3;
  private static final double TEMPO_MARGIN = 0.08;

  /** Share of the thigh's way gained within 30 % of the lift. */
  private static final double EARLY_SHARE = 0.15;

  private static final double SAG_RAD = Math.toRadians(3.5);

  /** Of the athlete's own unrest. */
  private static final double WOBBLE_SHARE = 2;

  private static final double ASYMMETRY_SHARE = 0.1;
  private static final double ASYMMETRY_MARGIN = 0.025;
  private static final int ASYMMETRY_NEEDED = 3;
  private static final int ASYMMETRY_WINDOW = 5;

  private final ExerciseMotion motion;
  private final Optional<TempoTarget> tempo;
  private final List<Observed> good = new ArrayList<>();
  private final List<Boolean> asymmetric = new ArrayList<>();
  private List<String> faults = new ArrayList<>();
  private List<String> unsure = new ArrayList<>();

  record Labels(List<String> faults, List<String> unsure) {}

  FaultLabels(ExerciseMotion motion, Optional<TempoTarget> tempo) {
    this.motion = motion;
    this.tempo = tempo;
  }

  /** Repetitions come in time order. */
  Labels push(Observed rep) {
    faults = new ArrayList<>();
    unsure = new ArrayList<>();
    switch (motion.kind()) {
      case REPETITIONS -> {
        judgeRange(rep);
        judgeDropped(rep);
        judgeMomentum(rep);
        judgeTempo(rep);
        judgeForm(rep);
        judgeAsymmetry(rep);
      }
      case SWINGS -> judgeRange(rep);
      case HOLDS -> undecided(PlannedFault.PARTIAL);
    }
    rep.planned().ifPresent(this::undecided);
    judgeUnusual(rep);
    if (faults.isEmpty()) {
      good.add(rep);
    }
    return new Labels(faults, unsure);
  }

  private boolean hasReference() {
    return good.size() >= REFERENCES;
  }

  private void present(PlannedFault fault) {
    if (!faults.contains(fault.id())) {
      faults.add(fault.id());
    }
  }

  /** Unless it was found to be present. */
  private void undecided(PlannedFault fault) {
    if (!faults.contains(fault.id()) && !unsure.contains(fault.id())) {
      unsure.add(fault.id());
    }
  }

  private void near(PlannedFault fault) {
    if (!unsure.contains(fault.id())) {
      unsure.add(fault.id());
    }
  }

  private void judgeRange(Observed rep) {
    if (hasReference()) {
      judgeShare(
          rep.events().romRad() / median(o -> o.events().romRad()),
          PlannedFault.PARTIAL,
          PARTIAL_SHARE);
    } else {
      near(PlannedFault.PARTIAL);
    }
  }

  private void judgeDropped(Observed rep) {
    double seconds = eccentricS(rep);
    if (hasReference()) {
      judgeShare(seconds / median(this::eccentricS), PlannedFault.DROPPED_ECCENTRIC, DROPPED_SHARE);
    }
    if (tempo.isPresent()) {
      judgeShare(seconds / tempo.get().eccentricS(), PlannedFault.DROPPED_ECCENTRIC, DROPPED_SHARE);
    }
  }

  private void judgeShare(double share, PlannedFault fault, double limit) {
    if (share < limit) {
      present(fault);
    }
    if (Math.abs(share - limit) < SHARE_MARGIN) {
      near(fault);
    }
  }

  private void judgeMomentum(Observed rep) {
    var events = rep.events();
    boolean bounced =
        hasReference()
            && events.turnOutS() - events.turnInS() < 0.08
            && events.reversalRadPerS2() > 2 * median(o -> o.events().reversalRadPerS2());
    if (bounced || events.overshootRad() > OVERSHOOT_RAD) {
      present(PlannedFault.MOMENTUM);
    }
    if (Math.abs(events.overshootRad() - OVERSHOOT_RAD) < Math.toRadians(0.7)) {
      near(PlannedFault.MOMENTUM);
    }
  }

  private void judgeTempo(Observed rep) {
    if (tempo.isEmpty()) {
      return;
    }
    judgeTempo(eccentricS(rep), tempo.get().eccentricS());
    judgeTempo(concentricS(rep), tempo.get().concentricS());
  }

  private void judgeTempo(double seconds, double targetS) {
    double offS = Math.abs(seconds - targetS);
    double limitS = Math.max(TEMPO_S, TEMPO_SHARE * targetS);
    if (offS > limitS) {
      present(PlannedFault.TEMPO_OFF_TARGET);
    }
    if (Math.abs(offS - limitS) < TEMPO_MARGIN * Math.max(1, targetS)) {
      near(PlannedFault.TEMPO_OFF_TARGET);
    }
  }

  private void judgeForm(Observed rep) {
    if (hasReference() && motion.startsFromFloor()) {
      double early = rep.events().earlyShare() - median(o -> o.events().earlyShare());
      judgePlanned(rep, PlannedFault.HIPS_RISE_EARLY, early / EARLY_SHARE);
    }
    if (hasReference() && sags()) {
      double lower = rep.events().extremeRad() - median(o -> o.events().extremeRad());
      judgePlanned(rep, PlannedFault.HIP_SAG, lower / SAG_RAD);
    }
    if (hasReference() && motion.balance()) {
      double unrest = rep.unrestRadPerS() / median(Observed::unrestRadPerS);
      judgePlanned(rep, PlannedFault.WOBBLE, unrest / WOBBLE_SHARE);
    }
    if (rep.planned(PlannedFault.HIP_BREAK)) {
      present(PlannedFault.HIP_BREAK);
    } else if (faults.contains(PlannedFault.PARTIAL.id())
        && motion.firstPhase() == FirstPhase.LEAN_AND_FALL) {
      // Hands that catch a shallower lean are what a bent hip looks like, too.
      undecided(PlannedFault.HIP_BREAK);
    }
  }

  private void judgePlanned(Observed rep, PlannedFault fault, double shareOfLimit) {
    if (rep.planned(fault) && shareOfLimit > 1) {
      present(fault);
    }
    if (rep.planned(fault) ? shareOfLimit < 1.15 : shareOfLimit > 0.7) {
      near(fault);
    }
  }

  private boolean sags() {
    return motion.posture() == Posture.SUPINE_FEET_ON_FLOOR
        || motion.posture() == Posture.SUPINE_HIPS_UP;
  }

  private void judgeAsymmetry(Observed rep) {
    if (rep.asymmetry().isEmpty() || !motion.bilateral()) {
      return;
    }
    double share = rep.asymmetry().getAsDouble();
    asymmetric.add(share > ASYMMETRY_SHARE);
    int first = Math.max(0, asymmetric.size() - ASYMMETRY_WINDOW);
    long among = asymmetric.subList(first, asymmetric.size()).stream().filter(b -> b).count();
    boolean sustained = among >= ASYMMETRY_NEEDED;
    if (share > ASYMMETRY_SHARE && sustained) {
      present(PlannedFault.ASYMMETRY);
    }
    boolean nearLimit = Math.abs(share - ASYMMETRY_SHARE) < ASYMMETRY_MARGIN;
    // Whether what was seen a moment ago is still held against this repetition is open.
    if (nearLimit || sustained != share > ASYMMETRY_SHARE) {
      near(PlannedFault.ASYMMETRY);
    }
  }

  private void judgeUnusual(Observed rep) {
    if (rep.planned(PlannedFault.UNUSUAL)) {
      present(PlannedFault.UNUSUAL);
      unsure.remove(PlannedFault.UNUSUAL.id());
    } else if (rep.planned().isPresent() || rep.details().irregular() || !faults.isEmpty()) {
      undecided(PlannedFault.UNUSUAL);
    }
  }

  private double eccentricS(Observed rep) {
    return motion.eccentricFirst() ? firstS(rep) : secondS(rep);
  }

  private double concentricS(Observed rep) {
    return motion.eccentricFirst() ? secondS(rep) : firstS(rep);
  }

  private static double firstS(Observed rep) {
    return rep.events().turnInS() - rep.events().startS();
  }

  private static double secondS(Observed rep) {
    return rep.events().endS() - rep.events().turnOutS();
  }

  private double median(ToDoubleFunction<Observed> value) {
    double[] sorted = good.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
