package dev.femoris.analysis.trainingstudy;

import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.training.BackSight;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedRepetition;
import dev.femoris.analysis.training.PerformedSet;
import dev.femoris.analysis.training.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Draws repetitions as the analysis would have told them. Scatter: tempo 12 % between repetitions,
 * range 5 % between repetitions and 3.5 % between wearings of a strap, faults by a chance that
 * differs from day to day by half. Not thread-safe.
 */
final class RepetitionDraw {

  private static final double TEMPO_SCATTER = 0.12;
  private static final double RANGE_SCATTER = 0.05;
  private static final double STRAP_SCATTER = 0.035;
  private static final double UNTOLD = 0.06;
  private static final Set<Fault> OTHERS =
      EnumSet.of(Fault.PARTIAL_RANGE, Fault.WOBBLE, Fault.HIP_SAG, Fault.HIP_BREAK);

  private final Scatter scatter;

  RepetitionDraw(Scatter scatter) {
    this.scatter = scatter;
  }

  /**
   * One exercise on one leg.
   *
   * @param tempo how it is done; also asked for where {@code asked}
   * @param repetitions of each set
   */
  PerformedExercise exercise(
      long startS,
      ExerciseProfile profile,
      Side side,
      OptionalDouble loadKg,
      TempoTarget tempo,
      boolean asked,
      boolean trunk,
      int[] repetitions,
      Manner manner) {
    double strap = scatter.factor(STRAP_SCATTER);
    Manner today = today(manner);
    List<PerformedSet> sets = new ArrayList<>();
    for (int count : repetitions) {
      List<PerformedRepetition> set = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        set.add(repetition(profile, side, tempo, trunk, strap, today));
      }
      sets.add(PerformedSet.of(set, OptionalDouble.empty()));
    }
    return new PerformedExercise(
        startS,
        Math.floorDiv(startS, 86_400L),
        Optional.of(profile.id()),
        side,
        loadKg,
        asked ? Optional.of(tempo) : Optional.empty(),
        true,
        sets);
  }

  private Manner today(Manner m) {
    return new Manner(
        scatter.chance(m.roundedShare()),
        scatter.chance(m.hintedShare()),
        scatter.chance(m.momentumShare()),
        scatter.chance(m.droppedShare()),
        scatter.chance(m.otherShare()),
        m.rightLess());
  }

  private PerformedRepetition repetition(
      ExerciseProfile profile,
      Side side,
      TempoTarget tempo,
      boolean trunk,
      double strap,
      Manner m) {
    EnumSet<Fault> told = EnumSet.noneOf(Fault.class);
    EnumSet<Fault> present = EnumSet.noneOf(Fault.class);
    tell(profile, Fault.MOMENTUM, m.momentumShare(), told, present);
    tell(profile, Fault.DROPPED_ECCENTRIC, m.droppedShare(), told, present);
    for (Fault other : OTHERS) {
      tell(profile, other, m.otherShare(), told, present);
    }
    boolean dropped = present.contains(Fault.DROPPED_ECCENTRIC);
    double uneven = side == Side.RIGHT ? 1 - m.rightLess() : 1;
    return new PerformedRepetition(
        OptionalDouble.of(
            (dropped ? 0.45 : 1) * tempo.eccentricS() * scatter.factor(TEMPO_SCATTER)),
        OptionalDouble.of(tempo.concentricS() * scatter.factor(TEMPO_SCATTER)),
        OptionalDouble.of(profile.romRad() * uneven * strap * scatter.factor(RANGE_SCATTER)),
        told,
        present,
        profile.faults().contains(Fault.BACK_ROUNDING) ? back(trunk, m) : BackSight.UNSEEN);
  }

  private void tell(
      ExerciseProfile profile,
      Fault fault,
      double share,
      EnumSet<Fault> told,
      EnumSet<Fault> present) {
    if (profile.faults().contains(fault) && !scatter.happens(UNTOLD)) {
      told.add(fault);
      if (scatter.happens(share)) {
        present.add(fault);
      }
    }
  }

  private BackSight back(boolean trunk, Manner m) {
    if (scatter.happens(UNTOLD)) {
      return BackSight.UNSEEN;
    }
    return trunk
        ? scatter.happens(m.roundedShare()) ? BackSight.ROUNDED : BackSight.STRAIGHT
        : scatter.happens(m.hintedShare()) ? BackSight.HINTED : BackSight.UNLIKELY;
  }
}
