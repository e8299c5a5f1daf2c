package dev.femoris.service.validation;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.validation.FoundRepetition;
import dev.femoris.analysis.validation.Score;
import dev.femoris.analysis.validation.Truth;
import dev.femoris.service.offline.RecordingAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counting on real recordings: three persons, three lying exercises of the thigh, one of the shank.
 */
final class RealCounting {

  private static final List<String> PERSONS = List.of("s1", "s2", "s3");
  private static final List<String> EXERCISES =
      List.of(
          "supine_leg_raise",
          "side_lying_hip_abduction",
          "prone_hip_extension",
          "seated_knee_extension");

  private RealCounting() {}

  static Section section(ExerciseCatalog exercises, DataFolder data, Progress progress) {
    var draft = new Section.Draft("uci_pt", "Counting: UCI 730, physical therapy exercises");
    draft.text(
        """
        Three persons, thigh sensor (knee extensions: shank sensor), 25 Hz; ten correct, ten fast and ten low-amplitude repetitions in each recording. Person 1 \
        has hand labels: ends are matched within 1 s. Of persons 2 and 3 only the number is known: missed and false are the \
        difference of the counts, so one of each in a recording would not show. Ten low-amplitude hip extensions of person 1 \
        move the thigh by about 2° and are not expected of a thigh sensor.""");
    draft.head("recording", "expected", "found", "missed", "false");
    List<Score> scores = new ArrayList<>();
    for (String exercise : EXERCISES) {
      ExerciseProfile profile = exercises.find(exercise).orElseThrow();
      for (String person : PERSONS) {
        add(draft, data, progress, person + "_" + exercise, profile, scores);
      }
    }
    Score all = Score.pooled(scores);
    row(draft, "**all**", all);
    draft.endTable();
    if (all.expected() > 0) {
      pooled(draft, all);
    }
    return draft.done();
  }

  private static void add(
      Section.Draft draft,
      DataFolder data,
      Progress progress,
      String name,
      ExerciseProfile profile,
      List<Score> scores) {
    Optional<Path> recording = data.file("uci-pt/" + name + ".csv.gz");
    Optional<Path> answers = data.file("uci-pt/" + name + ".json");
    if (recording.isEmpty() || answers.isEmpty()) {
      draft.skip("uci-pt/" + name);
      return;
    }
    progress.at("uci-pt/" + name);
    Truth truth = TruthFile.read(answers.get()).truth();
    var analysis = RecordingAnalysis.of(recording.get(), profile, Optional.empty());
    Score score = Score.of(truth, FoundRepetition.of(analysis.analysis().result()));
    scores.add(score);
    row(draft, name, score);
    draft.figure(name + "_missed", score.missed(), 0).figure(name + "_false", score.wrong(), 0);
  }

  private static void row(Section.Draft draft, String name, Score score) {
    draft.row(
        name,
        Integer.toString(score.expected()),
        Integer.toString(score.matched() + score.wrong()),
        Integer.toString(score.missed()),
        Integer.toString(score.wrong()));
  }

  private static void pooled(Section.Draft draft, Score all) {
    draft.head("of the expected repetitions", "ours", "bar", "published, five sensors, templates");
    draft.row("missed", Cells.percent(all.missed(), all.expected()), "≤ 4 %", "8.58 %");
    draft.row("false", Cells.percent(all.wrong(), all.expected()), "≤ 3 %", "4.91 %");
    draft.endTable();
    draft.text(
        "Published: Yurtman & Barshan 2014, doi:10.1016/j.cmpb.2014.07.003, on the whole data set"
            + " (five persons, eight exercises, whose exercise it also recognises).");
    if (draft.isComplete()) {
      draft.figure("missed", all.missed(), 0).figure("false", all.wrong(), 0);
    }
  }
}
