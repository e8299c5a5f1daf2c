package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.learning.Ranking;
import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.JudgedRepetition;
import dev.femoris.analysis.session.OfflineAnalysis;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SessionSetup;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.analysis.study.TrunkSession;
import dev.femoris.analysis.study.TrunkSessionSimulator;
import dev.femoris.analysis.study.TrunkSessionSpec;
import dev.femoris.analysis.trunk.BackReading;
import dev.femoris.analysis.trunk.BackSetup;
import dev.femoris.service.offline.RecordingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The lower back with sensors on the trunk: its change, and rounded repetitions told from good. */
final class BackTable {

  private static final String FOLDER = "simulated-trunk";
  private static final long FIRST_SEED = 9000;
  private static final int ATHLETES = 8;
  private static final double SAME_END_S = 0.5;

  /** What is worn beside the thigh's sensor. */
  private enum Worn {
    SACRUM_T12("sacrum + T12", List.of(Placement.SACRUM, Placement.T12)),
    SACRUM("sacrum + thigh", List.of(Placement.SACRUM));

    private final String words;
    private final List<Placement> placements;

    Worn(String words, List<Placement> placements) {
      this.words = words;
      this.placements = placements;
    }
  }

  /** Rounding that was asked for and what the truth of the level's own quantity is, deg. */
  private record Known(
      double endS, boolean baseline, double askedDeg, double addedDeg, double deltaDeg) {}

  /** A repetition of which a change was told, deg. */
  private record Told(Known known, double deltaDeg) {}

  /** A session and where it comes from. */
  private record Session(
      ExerciseProfile exercise,
      double rateHz,
      List<ImuSample> thigh,
      List<OfflineAnalysis.Trunk> trunk,
      List<Known> known) {}

  private BackTable() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("back", "The lower back with sensors on the trunk");
    draft.text(
        """
        Change over the first good repetitions of the session, skin motion included. With sacrum and T12 it is thorax minus pelvis, and \
        nothing was trained; with sacrum and thigh an estimate of the flexion that was added, by weights of other simulated athletes. AUC: repetitions asked to round by so much against \
        good ones of the same athletes. Own simulator: the multi-segment one, %d athletes each, seeds from %d."""
            .formatted(ATHLETES, FIRST_SEED));
    draft.head(
        "recordings", "lift", "worn", "told", "RMSE of the change °", "AUC +10°", "+20°", "+30°");
    draft.row("**bar**", "", "sacrum + T12", "", "≤ 3.5", "", "≥ 0.98", "");
    draft.row("**bar**", "", "sacrum + thigh", "", "", "≥ 0.88", "≥ 0.97", "");
    for (HingeLift lift : HingeLift.values()) {
      ExerciseProfile exercise = exercises.find(lift.id()).orElseThrow();
      shared(draft, data, exercise, progress);
      progress.at("back, simulated " + lift.id());
      List<Session> own =
          IntStream.range(0, ATHLETES)
              .parallel()
              .mapToObj(i -> simulated(exercise, lift, FIRST_SEED + i))
              .toList();
      rows(draft, "own simulator", "own", exercise, own);
    }
    return draft.endTable().done();
  }

  private static void shared(
      Section.Draft draft, DataFolder data, ExerciseProfile exercise, Progress progress) {
    List<Session> sessions = new ArrayList<>();
    for (String name : data.recordings(FOLDER)) {
      Optional<Path> file = data.file(name + ".csv.gz");
      Optional<Path> truth = data.file(name + ".json");
      if (name.startsWith(FOLDER + "/" + exercise.id()) && file.isPresent() && truth.isPresent()) {
        progress.at(name);
        sessions.add(recorded(exercise, file.get(), truth.get()));
      }
    }
    if (sessions.isEmpty()) {
      draft.skip(FOLDER + "/" + exercise.id() + "-*");
    } else {
      rows(draft, "another simulator", "other", exercise, sessions);
    }
  }

  private static Session recorded(ExerciseProfile exercise, Path file, Path truth) {
    var recording = RecordingFile.read(file);
    var thigh = recording.sensor(Optional.of(Placement.THIGH_RIGHT), exercise).recording();
    List<OfflineAnalysis.Trunk> trunk = new ArrayList<>();
    for (Placement placement : Worn.SACRUM_T12.placements) {
      recording
          .content()
          .at(placement)
          .ifPresent(worn -> trunk.add(new OfflineAnalysis.Trunk(placement, worn.rateHz(), worn)));
    }
    List<ImuSample> samples = new ArrayList<>(thigh.size());
    thigh.forEach(samples::add);
    return new Session(
        exercise,
        thigh.rateHz(),
        samples,
        trunk,
        TrunkTruth.read(truth).stream().map(BackTable::known).toList());
  }

  private static Known known(TrunkTruth.Repetition r) {
    return new Known(r.endS(), r.baseline(), r.extraDeg(), r.extraActualDeg(), r.deltaDeg());
  }

  private static Session simulated(ExerciseProfile exercise, HingeLift lift, long seed) {
    TrunkSession session = TrunkSessionSimulator.simulate(TrunkSessionSpec.of(lift, seed));
    double rateHz = session.spec().rateHz();
    List<OfflineAnalysis.Trunk> trunk = new ArrayList<>();
    for (Placement placement : Worn.SACRUM_T12.placements) {
      int stream = TrunkSessionSpec.PLACEMENTS.indexOf(placement);
      trunk.add(
          new OfflineAnalysis.Trunk(placement, rateHz, session.streams().get(stream).samples()));
    }
    return new Session(
        exercise,
        rateHz,
        session.streams().getFirst().samples(),
        trunk,
        session.repetitions().stream().map(BackTable::known).toList());
  }

  private static Known known(TrunkSession.TrunkRepetition r) {
    return new Known(
        r.events().endS(),
        r.baseline(),
        Math.toDegrees(r.extraRad()),
        Math.toDegrees(r.extraActualRad()),
        Math.toDegrees(r.deltaLumbarFlexionRad()));
  }

  private static void rows(
      Section.Draft draft,
      String from,
      String id,
      ExerciseProfile exercise,
      List<Session> sessions) {
    for (Worn worn : Worn.values()) {
      List<Told> told =
          sessions.parallelStream().flatMap(session -> told(session, worn).stream()).toList();
      OptionalDouble rmse = rmseDeg(told, worn);
      OptionalDouble at10 = auc(told, 10);
      OptionalDouble at20 = auc(told, 20);
      draft.row(
          from,
          exercise.id(),
          worn.words,
          Integer.toString(told.size()),
          Cells.of(rmse, 1, 1),
          Cells.of(at10, 1, 3),
          Cells.of(at20, 1, 3),
          Cells.of(auc(told, 30), 1, 3));
      String name = "%s_%s_%s_".formatted(id, exercise.id(), worn.name().toLowerCase(Locale.ROOT));
      draft
          .figure(name + "rmse_deg", rmse, 1, 2, 0.2)
          .figure(name + "auc_10", at10, 1, 3, -0.03)
          .figure(name + "auc_20", at20, 1, 3, -0.01);
    }
  }

  private static List<Told> told(Session session, Worn worn) {
    var setup = new SessionSetup(session.exercise(), Placement.THIGH_RIGHT, session.rateHz());
    SessionResult result =
        OfflineAnalysis.of(
                setup,
                BackSetup.plain(),
                session.thigh(),
                Optional.empty(),
                session.trunk().stream()
                    .filter(t -> worn.placements.contains(t.placement()))
                    .toList(),
                false)
            .result();
    List<Told> told = new ArrayList<>();
    result.sets().stream()
        .flatMap(set -> set.repetitions().stream())
        .forEach(
            judged ->
                truth(session, judged)
                    .ifPresent(
                        known ->
                            deltaDeg(judged).ifPresent(deg -> told.add(new Told(known, deg)))));
    return told;
  }

  /** The true repetition it is, if that is not one of those all are held against. */
  private static Optional<Known> truth(Session session, JudgedRepetition judged) {
    double endS = judged.repetition().endNanos() * 1e-9;
    return session.known().stream()
        .filter(k -> !k.baseline() && Math.abs(k.endS() - endS) < SAME_END_S)
        .findFirst();
  }

  private static OptionalDouble deltaDeg(JudgedRepetition judged) {
    Optional<OptionalDouble> rad =
        judged.trunk().flatMap(t -> t.back()).flatMap(b -> b.reading()).map(BackReading::deltaRad);
    return rad.isPresent() && rad.get().isPresent()
        ? OptionalDouble.of(Math.toDegrees(rad.get().getAsDouble()))
        : OptionalDouble.empty();
  }

  private static OptionalDouble rmseDeg(List<Told> told, Worn worn) {
    OptionalDouble square =
        told.stream()
            .mapToDouble(
                t ->
                    t.deltaDeg()
                        - (worn == Worn.SACRUM ? t.known().addedDeg() : t.known().deltaDeg()))
            .map(e -> e * e)
            .average();
    return square.isPresent() ? OptionalDouble.of(Math.sqrt(square.getAsDouble())) : square;
  }

  /** Of repetitions asked to round by {@code deg} against those that were not to round. */
  private static OptionalDouble auc(List<Told> told, int deg) {
    List<Told> counted =
        told.stream()
            .filter(t -> t.known().askedDeg() == 0 || Math.rint(t.known().askedDeg()) == deg)
            .toList();
    double[] scores = counted.stream().mapToDouble(Told::deltaDeg).toArray();
    boolean[] rounded = new boolean[scores.length];
    int positive = 0;
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = counted.get(i).known().askedDeg() > 0;
      positive += rounded[i] ? 1 : 0;
    }
    return positive == 0 || positive == scores.length
        ? OptionalDouble.empty()
        : OptionalDouble.of(Ranking.auc(scores, rounded));
  }
}
