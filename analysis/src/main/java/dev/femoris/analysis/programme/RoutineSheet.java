package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.SheetSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a routine from a sheet: a YAML text in hours, seconds, percent and kilograms, with its
 * sources in it. The keys are described in {@code service/docs/programmes.md}; the built-in
 * routines are sheets as well.
 */
public final class RoutineSheet {

  private static final String[] KEYS = {
    "id", "name", "level", "sessions_per_week", "rest_hours", "blocks", "progression", "sources"
  };
  private static final String[] PROGRESSION = {
    "complete_percent",
    "clean_percent",
    "fewest_judged",
    "tempo_percent",
    "tempo_tolerance_percent",
    "tempo_tolerance_s",
    "pain_level",
    "pain_days",
    "soreness_level",
    "soreness_hours",
    "sleep_hours",
    "load_step_percent"
  };

  private final SheetSection sheet;
  private final ExerciseCatalog exercises;

  private RoutineSheet(SheetSection sheet, ExerciseCatalog exercises) {
    this.sheet = sheet;
    this.exercises = exercises;
  }

  /**
   * The routine of a sheet.
   *
   * @param file the sheet's name, for messages
   * @param exercises those that may be named
   * @throws dev.femoris.analysis.exercise.ExerciseSheetException with everything that is wrong in
   *     it, when it cannot be used
   */
  public static Routine parse(String file, String text, ExerciseCatalog exercises) {
    return new RoutineSheet(SheetSection.open(file, text, "a routine", KEYS), exercises).routine();
  }

  /** Every key is read before anything is refused, so that all is told at once. */
  private Routine routine() {
    String id = id();
    String name = sheet.text("name");
    Level level = sheet.choice("level", Level.class);
    int sessionsPerWeek = sheet.whole("sessions_per_week", 1, 7);
    int restHours = sheet.whole("rest_hours", 0, 168);
    List<Block> blocks = new ArrayList<>();
    for (SheetSection block :
        sheet.sections("blocks", "name", "weeks", "lighter_load_percent", "sessions")) {
      block(block).ifPresent(blocks::add);
    }
    Optional<ProgressionRules> rules =
        sheet.section("progression", PROGRESSION).map(RoutineSheet::rules);
    List<String> sources = sheet.list("sources");
    if (sources.isEmpty()) {
      sheet.problem("sources", "'sources' must say where the routine comes from, as a list");
    }
    if (sessionsPerWeek * restHours > 168) {
      sheet.problem(
          "rest_hours",
          "'rest_hours' of %d does not fit %d times into a week; it must be %d at most"
              .formatted(restHours, sessionsPerWeek, 168 / sessionsPerWeek));
    }
    sheet.refuse();
    return new Routine(
        id, name, level, sessionsPerWeek, restHours, blocks, rules.orElseThrow(), sources);
  }

  private String id() {
    String id = sheet.text("id");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]{1,63}")) {
      sheet.problem(
          "id",
          "'id' must be small letters, digits and _, such as beginner; not '%s'".formatted(id));
    }
    return id;
  }

  private Optional<Block> block(SheetSection in) {
    String name = in.text("name");
    int weeks = in.whole("weeks", 1, 12);
    OptionalDouble lighter =
        in.has("lighter_load_percent")
            ? OptionalDouble.of(in.number("lighter_load_percent", 10, 100) / 100)
            : OptionalDouble.empty();
    List<PlannedSession> sessions = new ArrayList<>();
    for (SheetSection session : in.sections("sessions", "name", "exercises")) {
      sessions.add(session(session));
    }
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block(name, weeks, lighter, sessions));
  }

  private PlannedSession session(SheetSection in) {
    String name = in.text("name");
    List<PlannedExercise> planned = new ArrayList<>();
    for (SheetSection exercise : in.sections("exercises", PlannedExerciseSheet.KEYS)) {
      planned.add(new PlannedExerciseSheet(exercise, exercises).exercise());
    }
    if (!planned.isEmpty() && planned.stream().noneMatch(e -> e.part() == Part.WORK)) {
      in.problem("exercises", "'%s' has no exercise whose part is work".formatted(name));
    }
    planned.forEach(e -> requirePartner(in, e, planned));
    return new PlannedSession(name, planned);
  }

  private static void requirePartner(
      SheetSection in, PlannedExercise exercise, List<PlannedExercise> session) {
    if (exercise.technique() instanceof Technique.Superset superset
        && session.stream().noneMatch(e -> e.exerciseId().equals(superset.exerciseId()))) {
      in.problem(
          "exercises",
          "%s is a superset with %s, which is not in the same session"
              .formatted(exercise.exerciseId(), superset.exerciseId()));
    }
  }

  private static ProgressionRules rules(SheetSection in) {
    return new ProgressionRules(
        in.number("complete_percent", 1, 100) / 100,
        in.number("clean_percent", 0, 100) / 100,
        in.whole("fewest_judged", 1, 1000),
        in.number("tempo_percent", 0, 100) / 100,
        in.number("tempo_tolerance_percent", 1, 100) / 100,
        in.number("tempo_tolerance_s", 0, 10),
        in.number("pain_level", 1, 10),
        in.whole("pain_days", 1, 60),
        in.number("soreness_level", 1, 10),
        in.whole("soreness_hours", 1, 168),
        in.number("sleep_hours", 0, 12),
        in.number("load_step_percent", 0, 20) / 100);
  }
}
