package dev.femoris.analysis.session;

import dev.femoris.analysis.exercise.AngleSource;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseKind;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.Segment;
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
 * <p>Costs as much as that many analyses, and remembers as little as they do. Holds are not tried.
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
      if (exercise.kind() != ExerciseKind.HOLD && exercise.segment() == Segment.THIGH) {
        var setup = new SessionSetup(exercise, placement, sampleRateHz);
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
    List<Recognizer.Candidate> candidates = new ArrayList<>();
    for (Trial trial : trials) {
      List<Repetition> repetitions = repetitions(trial);
      if (!repetitions.isEmpty()) {
        candidates.add(new Recognizer.Candidate(trial.exercise(), traits(trial, repetitions)));
      }
    }
    return Recognizer.recognise(candidates);
  }

  private static List<Repetition> repetitions(Trial trial) {
    return trial.analyzer().result().sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .map(JudgedRepetition::repetition)
        .toList();
  }

  /**
   * The start pose counts for something when standing was seen for certain: somebody walked, or the
   * repetitions began in another posture than the session.
   */
  private RepetitionTraits traits(Trial trial, List<Repetition> repetitions) {
    var alignment = trial.analyzer().alignment();
    double[] posture = alignment.startPosture();
    boolean told =
        standing.isPresent()
            && (standing.get().elsewhere(posture)
                || standing.get().walkedBefore(repetitions.getFirst().startNanos()));
    boolean aside = told && standing.get().outOfPlane(posture);
    OptionalDouble startRad =
        !told
            ? OptionalDouble.empty()
            : alignment.poseAssumed()
                ? standing.get().thetaRad(posture)
                : OptionalDouble.of(repetitions.get(repetitions.size() / 2).startAngleRad());
    return RepetitionTraits.of(repetitions, startRad, aside);
  }

  /** The analysis as this exercise; empty when it was not tried. */
  public Optional<SessionResult> resultAs(String exerciseId) {
    return trials.stream()
        .filter(t -> t.exercise().id().equals(exerciseId))
        .findFirst()
        .map(t -> t.analyzer().result());
  }
}
