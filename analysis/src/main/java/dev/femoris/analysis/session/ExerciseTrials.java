package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.StartPose;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.recognition.Recognizer;
import dev.femoris.analysis.recognition.RepetitionTraits;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Analyses a session as every exercise at once, to find out which it was. Not thread-safe.
 *
 * <pre>{@code
 * var trials = new ExerciseTrials(catalog, Placement.THIGH_RIGHT, 100);
 * for (ImuSample sample : samples) trials.push(sample);
 * trials.finish();
 * trials.recognition().ifPresent(r -> ...);
 * }</pre>
 *
 * <p>Costs as much as that many analyses, and remembers as little as they do. Holds are not tried,
 * and from elsewhere than a thigh nothing is.
 */
public final class ExerciseTrials {

  private static final int LOOK_EVERY = 25;

  private final List<Trial> trials = new ArrayList<>();
  private final Optional<StandingReference> standing;
  private long samples;

  /** One exercise tried. */
  private record Trial(ExerciseProfile exercise, SessionAnalyzer analyzer) {}

  public ExerciseTrials(ExerciseCatalog catalog, Placement placement, double sampleRateHz) {
    for (ExerciseProfile exercise : catalog.all()) {
      var setup = new SessionSetup(exercise, placement, sampleRateHz);
      if (exercise.kind() != ExerciseKind.HOLD && setup.basis() instanceof Basis.Limb) {
        trials.add(new Trial(exercise, new SessionAnalyzer(setup)));
      }
    }
    standing =
        trials.stream()
            .filter(t -> t.exercise().pose() == StartPose.STANDING)
            .filter(t -> t.exercise().angleSource() == AngleSource.GRAVITY)
            .findFirst()
            .map(t -> new StandingReference(t.analyzer()));
  }

  public void push(ImuSample sample) {
    for (Trial trial : trials) {
      trial.analyzer().push(sample);
    }
    if (++samples % LOOK_EVERY == 0) {
      standing.ifPresent(StandingReference::look);
    }
  }

  /** No more samples. */
  public void finish() {
    trials.forEach(t -> t.analyzer().finish());
  }

  /** What it looks like so far; empty when it looks like no exercise that is known. */
  public Optional<Recognition> recognition() {
    List<Found> found = trials.stream().map(Found::of).filter(f -> f.count() > 0).toList();
    boolean poseTold = poseTold(found);
    return Recognizer.recogniseTried(
        found.stream().map(f -> new Recognizer.Tried(f.exercise(), traits(f, poseTold))).toList());
  }

  /** What one trial found. */
  private record Found(Trial trial, List<Repetition> repetitions) {

    static Found of(Trial trial) {
      return new Found(
          trial,
          trial.analyzer().result().sets().stream()
              .flatMap(set -> set.repetitions().stream())
              .map(JudgedRepetition::repetition)
              .toList());
    }

    ExerciseProfile exercise() {
      return trial.exercise();
    }

    int count() {
      return repetitions.size();
    }

    double[] startPosture() {
      return trial.analyzer().alignment().startPosture();
    }
  }

  /**
   * The pose counts for something when the first posture was standing for certain: somebody walked,
   * or everything that was repeated began in another posture.
   */
  private boolean poseTold(List<Found> found) {
    int most = found.stream().mapToInt(Found::count).max().orElse(0);
    List<Found> rich = found.stream().filter(f -> 2 * f.count() >= most).toList();
    return standing.isPresent()
        && (standing.get().walkedBefore(beginning(rich))
            || rich.stream().allMatch(f -> standing.get().elsewhere(f.startPosture())));
  }

  /** Steps may have been taken for repetitions here and there: the middle one of all beginnings. */
  private static long beginning(List<Found> found) {
    long[] first =
        found.stream().mapToLong(f -> f.repetitions().getFirst().startNanos()).sorted().toArray();
    return first.length == 0 ? 0 : first[first.length / 2];
  }

  /** Where an analysis had to assume the start pose, that of standing tells what it was. */
  private RepetitionTraits traits(Found found, boolean poseTold) {
    List<Repetition> repetitions = found.repetitions();
    if (!poseTold) {
      return RepetitionTraits.of(repetitions, OptionalDouble.empty(), false);
    }
    double[] posture = found.startPosture();
    boolean assumed = found.trial().analyzer().alignment().poseAssumed();
    return RepetitionTraits.of(
        repetitions,
        assumed
            ? standing.orElseThrow().thetaRad(posture)
            : OptionalDouble.of(repetitions.get(repetitions.size() / 2).startAngleRad()),
        standing.orElseThrow().outOfPlane(posture));
  }
}
