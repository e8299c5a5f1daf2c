package dev.femoris.reporting.words;

import dev.femoris.analysis.habit.Habit;
import dev.femoris.analysis.habit.HabitEvidence;
import dev.femoris.analysis.habit.HabitFinding;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is said of the seven mistakes. */
public record HabitWords(Words words) {

  /** The mistake's name. */
  public String name(Habit habit) {
    return words.say("words.habit", habit);
  }

  /** What to do about it. */
  public String advice(Habit habit) {
    return words.say("words.habit_advice", habit);
  }

  /**
   * What counts as one.
   *
   * @param ofFile as the rules' own file says it, for a language without words for it
   */
  public String rule(Habit habit, String ofFile) {
    return words.texts().find(Words.key("words.habit_rule", habit)).orElse(ofFile);
  }

  /** {@code found}, {@code possible}, {@code not_found} or {@code cannot_tell}. */
  public static String verdict(HabitFinding finding) {
    return switch (finding) {
      case HabitFinding.Found found -> isMeasured(found.evidence()) ? "found" : "possible";
      case HabitFinding.NotFound notFound -> "not_found";
      case HabitFinding.CannotTell cannot -> "cannot_tell";
    };
  }

  private static boolean isMeasured(HabitEvidence evidence) {
    return !(evidence instanceof HabitEvidence.Repetitions r) || r.measured();
  }

  /**
   * What the finding rests on, or what is missing, as a sentence.
   *
   * @param nameOf the name of an exercise by its id
   */
  public String sentence(HabitFinding finding, UnaryOperator<String> nameOf) {
    return switch (finding) {
      case HabitFinding.Found found -> sentence(found.evidence(), nameOf);
      case HabitFinding.NotFound notFound -> sentence(notFound.evidence(), nameOf);
      case HabitFinding.CannotTell cannot ->
          words.say(
              Words.key("words.habit_missing", cannot.missing()),
              Map.of("have", cannot.have(), "need", cannot.need()));
    };
  }

  private String sentence(HabitEvidence evidence, UnaryOperator<String> nameOf) {
    Figures figures = words.figures();
    return switch (evidence) {
      case HabitEvidence.Repetitions r ->
          words.say(
              r.measured() ? "words.habit_why.measured" : "words.habit_why.hinted",
              Map.of(
                  "found",
                  r.found(),
                  "judged",
                  r.judged(),
                  "days",
                  r.days(),
                  "limit",
                  figures.percent(r.limitShare())));
      case HabitEvidence.Frequency f ->
          words.say(
              "words.habit_why.frequency",
              Map.of(
                  "days",
                  f.trainingDays(),
                  "of",
                  f.ofDays(),
                  "median",
                  figures.shortest(f.medianDays()),
                  "limit",
                  figures.shortest(f.limitDays())));
      case HabitEvidence.NothingOneLegged n ->
          words.say("words.habit_why.nothing_one_legged", Map.of("days", n.trainingDays()));
      case HabitEvidence.SideDifference d -> sides(d, nameOf.apply(d.exerciseId()));
      case HabitEvidence.HeavyDays h ->
          words.say(
              "words.habit_why.heavy",
              Map.of("cold", h.cold(), "days", h.days(), "limit", figures.percent(h.limitShare())));
      case HabitEvidence.Raises r -> raises(r, nameOf);
    };
  }

  private String sides(HabitEvidence.SideDifference d, String exercise) {
    return d.difference() == 0
        ? words.say("words.habit_why.in_turns", Map.of("exercise", exercise, "days", d.days()))
        : words.say(
            "words.habit_why.one_side",
            Map.of(
                "exercise",
                exercise,
                "leg",
                d.difference() < 0 ? "right" : "left",
                "less",
                words.figures().percent(Math.abs(d.difference())),
                "days",
                d.days(),
                "limit",
                words.figures().percent(d.limit())));
  }

  private String raises(HabitEvidence.Raises r, UnaryOperator<String> nameOf) {
    if (r.raises() == 0) {
      return words.say("words.habit_why.no_raise");
    }
    String count =
        words.say("words.habit_why.raises", Map.of("poor", r.poor(), "raises", r.raises()));
    return r.worst().map(worst -> count + "; " + worst(worst, nameOf)).orElse(count + ".");
  }

  private String worst(HabitEvidence.Raise worst, UnaryOperator<String> nameOf) {
    Figures figures = words.figures();
    return words.say(
        "words.habit_why.worst_raise",
        Map.of(
            "exercise",
            nameOf.apply(worst.exerciseId()),
            "from",
            figures.shortest(worst.fromKg()),
            "to",
            figures.shortest(worst.toKg()),
            "clean",
            figures.percent(worst.cleanShare())));
  }
}
