package dev.femoris.analysis.trainingstudy;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.programme.Part;
import dev.femoris.analysis.programme.Prescription;
import dev.femoris.analysis.programme.Proposal;
import dev.femoris.analysis.training.PerformedExercise;
import dev.femoris.analysis.training.PerformedSet;
import dev.femoris.analysis.training.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Does the sessions that are proposed. Not thread-safe. */
public final class FollowingAthlete {

  private static final double FIRST_KG = 40;

  private final RepetitionDraw draw;
  private final ExerciseCatalog exercises;

  public FollowingAthlete(long seed, ExerciseCatalog exercises) {
    this.draw = new RepetitionDraw(new Scatter(seed));
    this.exercises = exercises;
  }

  /**
   * A whole session.
   *
   * @param share of the sets that are done, 0 to 1
   */
  public List<PerformedExercise> session(
      Proposal proposal, long startS, Manner manner, double share) {
    List<PerformedExercise> done = new ArrayList<>();
    long atS = startS;
    for (Prescription each : proposal.prescriptions()) {
      int sets = (int) Math.round(share * each.sets());
      List<Side> sides =
          each.exercise().eachSide() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.RIGHT);
      for (Side side : sides) {
        if (sets > 0) {
          done.add(exercise(each, atS, side, sets, manner));
          atS += 180L * sets;
        }
      }
    }
    return done;
  }

  private PerformedExercise exercise(
      Prescription p, long startS, Side side, int sets, Manner manner) {
    ExerciseProfile profile = exercises.find(p.exercise().exerciseId()).orElseThrow();
    if (p.exercise().holdS().isPresent()) {
      return held(profile, startS, side, p.exercise().holdS().getAsDouble());
    }
    int[] repetitions = new int[sets];
    Arrays.fill(repetitions, p.repetitions().most());
    OptionalDouble kg =
        profile.barLifted() && p.exercise().part() == Part.WORK
            ? OptionalDouble.of(p.loadKg().orElse(FIRST_KG))
            : OptionalDouble.empty();
    return draw.exercise(
        startS,
        profile,
        side,
        kg,
        p.exercise().tempo().orElse(profile.tempo()),
        p.exercise().tempo().isPresent(),
        false,
        repetitions,
        manner);
  }

  private static PerformedExercise held(
      ExerciseProfile profile, long startS, Side side, double holdS) {
    return new PerformedExercise(
        startS,
        Math.floorDiv(startS, 86_400L),
        Optional.of(profile.id()),
        side,
        OptionalDouble.empty(),
        Optional.empty(),
        true,
        List.of(PerformedSet.held(holdS)));
  }
}
