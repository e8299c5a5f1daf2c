package dev.femoris.analysis.recognition;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what was counted as a declared exercise against the sheets of all exercises the same sensor
 * can judge.
 *
 * <p>An exercise in the other direction may be the same movement taken from the wrong end, or taken
 * for backward where nothing but the declaration told what is forward.
 */
public final class DeclaredExercise {

  /** A declared exercise this much less likely than another one was not done. */
  private static final double CLEARLY_WORSE = 0.02;

  /** Nobody who rests in the start pose is taken from the wrong end. */
  private static final double OTHER_END = -1;

  /** A thigh that begins nearer to upright may go either way. */
  private static final double UPRIGHT_RAD = Math.toRadians(30);

  private final ExerciseProfile declared;
  private final List<ExerciseProfile> judged;

  /**
   * @param known every exercise it may have been, of whatever segment and kind
   */
  public DeclaredExercise(ExerciseProfile declared, List<ExerciseProfile> known) {
    this.declared = declared;
    this.judged =
        Stream.concat(
                Stream.of(declared), known.stream().filter(p -> !p.id().equals(declared.id())))
            .filter(p -> p.segment() == declared.segment())
            .filter(p -> p.kind() != ExerciseKind.HOLD)
            .toList();
  }

  /**
   * What they look like, the declared exercise first where it is part of the answer; empty when
   * they are too few or look like nothing known.
   */
  public Optional<Recognition> looksLike(RepetitionTraits traits) {
    return looksLike(candidates(traits));
  }

  private Optional<Recognition> looksLike(List<Recognizer.Candidate> candidates) {
    return Recognizer.recognise(candidates).map(r -> r.naming(declared.id()));
  }

  /**
   * What they look like when that is clearly not the declared exercise. Range and times alone never
   * say so: where nothing tells the start pose, who declared it is believed.
   */
  public Optional<Recognition> contradictedBy(RepetitionTraits traits) {
    if (traits.startAngleRad().isEmpty()) {
      return Optional.empty();
    }
    List<Recognizer.Candidate> all = candidates(traits);
    return declaredFitsBest(all)
        ? Optional.empty()
        : looksLike(all).filter(r -> !r.admits(declared.id()) && clearlyWorse(r, all));
  }

  /** Then it is the answer, as it is most often. */
  private static boolean declaredFitsBest(List<Recognizer.Candidate> all) {
    Recognizer.Candidate own = all.getFirst();
    double log = Recognizer.log(own);
    boolean best = own.fits();
    for (int i = 1; i < all.size() && best; i++) {
      best = Recognizer.log(all.get(i)) <= log;
    }
    return best;
  }

  private boolean clearlyWorse(Recognition answer, List<Recognizer.Candidate> all) {
    double best = 0;
    for (Recognizer.Candidate c : all) {
      best = c.exercise().id().equals(answer.id()) ? Recognizer.log(c) : best;
    }
    return Recognizer.log(all.getFirst()) - best < Math.log(CLEARLY_WORSE);
  }

  private List<Recognizer.Candidate> candidates(RepetitionTraits traits) {
    List<Recognizer.Candidate> all = new ArrayList<>();
    for (ExerciseProfile exercise : judged) {
      all.add(
          exercise.direction() == declared.direction()
              ? new Recognizer.Candidate(exercise, traits, 0)
              : otherWay(exercise, traits));
    }
    return all;
  }

  private Recognizer.Candidate otherWay(ExerciseProfile exercise, RepetitionTraits traits) {
    var otherEnd =
        new Recognizer.Candidate(exercise, traits.fromTheOtherEnd(declared.direction()), OTHER_END);
    var mirrored = new Recognizer.Candidate(exercise, traits.mirrored(), 0);
    return directionAssumed() && Recognizer.log(mirrored) > Recognizer.log(otherEnd)
        ? mirrored
        : otherEnd;
  }

  private boolean directionAssumed() {
    return declared.angleSource() == AngleSource.GYROSCOPE
        || Math.abs(declared.startAngleRad()) < UPRIGHT_RAD;
  }
}
