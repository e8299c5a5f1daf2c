package dev.femoris.service.message;

import dev.femoris.analysis.habit.HabitFinding;
import dev.femoris.analysis.habit.HabitRules;
import dev.femoris.analysis.programme.Adherence;
import dev.femoris.analysis.programme.PlannedExercise;
import dev.femoris.analysis.programme.Prescription;
import dev.femoris.analysis.programme.ProgrammeWeek;
import dev.femoris.analysis.programme.Proposal;
import dev.femoris.analysis.programme.RepetitionRange;
import dev.femoris.analysis.programme.Routine;
import dev.femoris.analysis.programme.SessionRecord;
import dev.femoris.analysis.programme.Technique;
import dev.femoris.reporting.words.HabitWords;
import dev.femoris.reporting.words.Words;
import dev.femoris.service.store.ProgrammeStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about programmes and habits. */
public final class ProgrammeAnswers {

  private final Words words;
  private final UnaryOperator<String> nameOf;

  /**
   * @param words in the language of whoever asks
   * @param nameOf the name of an exercise by its id
   */
  public ProgrammeAnswers(Words words, UnaryOperator<String> nameOf) {
    this.words = words;
    this.nameOf = nameOf;
  }

  public String routines(List<Routine> routines) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    routines.forEach(routine -> all.add(outline(routine)));
    return Json.MAPPER.writeValueAsString(all);
  }

  private ObjectNode outline(Routine routine) {
    return Json.object()
        .put("id", routine.id())
        .put("name", words.programmes().name(routine.id(), routine.name()))
        .put("level", routine.level().id())
        .put("sessions_per_week", routine.sessionsPerWeek())
        .put("rest_hours", routine.restHours())
        .put("weeks", routine.weeks());
  }

  /** A routine with everything in it. */
  public String routine(Routine routine) {
    return Json.text(whole(routine));
  }

  private ObjectNode whole(Routine routine) {
    ObjectNode node = outline(routine);
    ArrayNode blocks = node.putArray("blocks");
    routine
        .blocks()
        .forEach(
            block -> {
              ObjectNode each =
                  blocks.addObject().put("name", part(block.name())).put("weeks", block.weeks());
              ArrayNode sessions = each.putArray("sessions");
              block
                  .sessions()
                  .forEach(
                      session -> {
                        ObjectNode one = sessions.addObject().put("name", part(session.name()));
                        ArrayNode exercises = one.putArray("exercises");
                        session.exercises().forEach(e -> exercises.add(planned(e)));
                      });
            });
    ArrayNode sources = node.putArray("sources");
    routine.sources().forEach(sources::add);
    return node;
  }

  private ObjectNode planned(PlannedExercise e) {
    ObjectNode node = exercise(e);
    node.putObject("sets")
        .put("first", e.sets().first())
        .put("most", e.sets().most())
        .put("more_each_week", e.sets().moreEachWeek());
    node.set("repetitions", range(e.repetitions()));
    return node;
  }

  private ObjectNode exercise(PlannedExercise e) {
    ObjectNode node =
        Json.object()
            .put("exercise", e.exerciseId())
            .put("name", nameOf.apply(e.exerciseId()))
            .put("part", e.part().id());
    Json.put(node, "tempo", e.tempo().map(Words.english().figures()::notation));
    node.put("rest_s", e.restS()).put("each_side", e.eachSide()).put("band", e.band().id());
    switch (e.technique()) {
      case Technique.Straight straight -> node.put("technique", "straight");
      case Technique.DropSet drop ->
          node.put("technique", "drop_set")
              .put("drops", drop.drops())
              .put("less_percent", Math.round(100 * drop.lessShare()));
      case Technique.Superset superset ->
          node.put("technique", "superset").put("with", superset.exerciseId());
    }
    return Json.put(node, "hold_s", e.holdS());
  }

  private static ObjectNode range(RepetitionRange range) {
    return Json.object().put("least", range.least()).put("most", range.most());
  }

  /** Of an athlete who follows no programme. */
  public static String none() {
    return Json.text(Json.object().putNull("routine"));
  }

  /**
   * The programme an athlete follows.
   *
   * @param steps how it came about
   */
  public String programme(
      Routine routine, List<ProgrammeStep> steps, List<ProgrammeWeek> weeks, Proposal next) {
    ObjectNode node = Json.object();
    node.set("routine", whole(routine));
    node.put("from", steps.getFirst().fromDay().toString());
    node.set("changes", AdaptationJson.node(AdaptationJson.read(steps.getLast().changes())));
    ArrayNode history = node.putArray("steps");
    for (ProgrammeStep step : steps) {
      history
          .addObject()
          .put("step", step.kind().id())
          .put("from", step.fromDay().toString())
          .put("who", step.by())
          .put("at", step.at().toString());
    }
    ArrayNode all = node.putArray("weeks");
    weeks.forEach(week -> all.add(week(week)));
    node.set(
        "adherence",
        adherence(
            weeks.stream()
                .filter(w -> w.outcome().isPresent() || w.adherence().doneSessions() > 0)
                .map(ProgrammeWeek::adherence)
                .reduce(Adherence.NOTHING, Adherence::plus)));
    node.set("next", node(next));
    return Json.text(node);
  }

  private ObjectNode week(ProgrammeWeek week) {
    ObjectNode node =
        Json.object()
            .put("week", week.number() + 1)
            .put("from", day(week.firstDay()))
            .put("block", part(week.block()));
    node.put("outcome", week.outcome().map(ProgrammeAnswers::outcome).orElse("under_way"));
    ArrayNode sessions = node.putArray("sessions");
    for (SessionRecord each : week.sessions()) {
      ObjectNode session =
          sessions.addObject().put("name", part(each.name())).put("due", day(each.dueDay()));
      if (each.doneDay().isPresent()) {
        session.put("done", day(each.doneDay().getAsLong()));
      } else {
        session.putNull("done");
      }
      session.set("adherence", adherence(each.adherence()));
    }
    node.set("adherence", adherence(week.adherence()));
    return node;
  }

  private static String outcome(ProgrammeWeek.Outcome outcome) {
    return switch (outcome) {
      case ProgrammeWeek.Outcome.Complete complete -> "complete";
      case ProgrammeWeek.Outcome.Short fell -> "repeat";
      case ProgrammeWeek.Outcome.Missed missed -> "missed";
    };
  }

  private static ObjectNode adherence(Adherence a) {
    ObjectNode node =
        Json.object()
            .put("planned_sessions", a.plannedSessions())
            .put("done_sessions", a.doneSessions())
            .put("planned_sets", a.plannedSets())
            .put("done_sets", a.doneSets())
            .put("planned_repetitions", a.plannedRepetitions())
            .put("done_repetitions", a.doneRepetitions());
    percent(node, "complete_percent", a.completeShare());
    percent(node, "tempo_percent", a.tempoShare());
    percent(node, "clean_percent", a.cleanShare());
    return node;
  }

  private static void percent(ObjectNode node, String name, OptionalDouble share) {
    Json.put(
        node,
        name,
        share.isPresent()
            ? OptionalDouble.of(Math.rint(1000 * share.getAsDouble()) / 10)
            : OptionalDouble.empty());
  }

  /** The next session, by itself. */
  public String proposal(Proposal next) {
    return Json.text(node(next));
  }

  private ObjectNode node(Proposal next) {
    ObjectNode node =
        Json.put(
            Json.object(),
            "day",
            next.day().isPresent() ? Optional.of(day(next.day().getAsLong())) : Optional.empty());
    Json.put(
        node,
        "not_before",
        next.notBeforeS() > 0
            ? Optional.of(Instant.ofEpochSecond(next.notBeforeS()).toString())
            : Optional.empty());
    node.put("block", part(next.block()))
        .put("week_of_block", next.weekOfBlock())
        .put("weeks_of_block", next.weeksOfBlock())
        .put("session", part(next.session()));
    ArrayNode exercises = node.putArray("exercises");
    next.prescriptions().forEach(p -> exercises.add(prescribed(p)));
    ArrayNode reasons = node.putArray("reasons");
    next.reasons()
        .forEach(
            r ->
                reasons
                    .addObject()
                    .put("rule", r.id())
                    .put("text", words.programmes().reason(r, nameOf)));
    return node;
  }

  private String part(String own) {
    return words.programmes().part(own);
  }

  private ObjectNode prescribed(Prescription p) {
    ObjectNode node = exercise(p.exercise()).put("sets", p.sets());
    node.set("repetitions", range(p.repetitions()));
    return Json.put(node, "load_kg", p.loadKg())
        .put("amount", words.programmes().amount(p))
        .put("text", words.programmes().prescription(p))
        .put("remark", words.programmes().remark(p, nameOf));
  }

  /** The seven mistakes. */
  public String habits(List<HabitFinding> findings) {
    HabitRules rules = HabitRules.builtIn();
    ObjectNode node = Json.object().put("window_days", rules.windowDays());
    ArrayNode all = node.putArray("habits");
    for (HabitFinding finding : findings) {
      HabitRules.Explained explained = rules.explained().get(finding.habit().ordinal());
      ObjectNode each =
          all.addObject()
              .put("habit", finding.habit().id())
              .put("name", words.habits().name(finding.habit()))
              .put("verdict", HabitWords.verdict(finding))
              .put("evidence", words.habits().sentence(finding, nameOf))
              .put("advice", words.habits().advice(finding.habit()))
              .put("rule", words.habits().rule(finding.habit(), explained.rule()));
      ArrayNode sources = each.putArray("sources");
      explained.sources().forEach(sources::add);
    }
    return Json.text(node);
  }

  private static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
