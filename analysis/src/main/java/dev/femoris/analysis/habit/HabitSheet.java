package dev.femoris.analysis.habit;

import dev.femoris.analysis.exercise.SheetSection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads {@link HabitRules} from their file, a YAML text in percent, days and minutes. */
final class HabitSheet {

  private static final String FILE = "seven-mistakes.yaml";

  static final HabitRules BUILT_IN = builtIn();

  private final SheetSection sheet;
  private final List<HabitRules.Explained> explained = new ArrayList<>();

  private HabitSheet(SheetSection sheet) {
    this.sheet = sheet;
  }

  /**
   * The rules of a text.
   *
   * @throws dev.femoris.analysis.exercise.ExerciseSheetException with everything that is wrong
   */
  static HabitRules parse(String file, String text) {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "window_days", "hamstrings", "hinges", "one_legged", "heavy_by_nature", "swings"));
    for (Habit habit : Habit.values()) {
      keys.add(habit.id());
    }
    return new HabitSheet(SheetSection.open(file, text, "the rules", keys.toArray(String[]::new)))
        .rules();
  }

  private static HabitRules builtIn() {
    try (InputStream in = HabitSheet.class.getResourceAsStream(FILE)) {
      byte[] text = Objects.requireNonNull(in, FILE).readAllBytes();
      return parse(FILE, new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private HabitRules rules() {
    Numbers back =
        numbers(
            Habit.ROUNDED_BACK,
            "measured_percent",
            "measured_repetitions",
            "measured_days",
            "hinted_percent",
            "hinted_repetitions",
            "hinted_days");
    Numbers momentum = numbers(Habit.MOMENTUM, "percent", "repetitions", "days");
    Numbers eccentric =
        numbers(
            Habit.NEGLECTED_ECCENTRIC,
            "percent",
            "repetitions",
            "days",
            "target_percent",
            "usual_percent");
    Numbers often =
        numbers(
            Habit.ONCE_A_WEEK, "gap_days", "training_days", "recorded_days", "declared_percent");
    Numbers sides =
        numbers(Habit.ONE_SIDED, "training_days", "difference_percent", "days", "repetitions");
    Numbers warm =
        numbers(
            Habit.NO_WARM_UP,
            "heavy_percent",
            "light_percent",
            "within_minutes",
            "swings",
            "cold_percent",
            "days");
    Numbers load =
        numbers(
            Habit.LOAD_TOO_FAST,
            "raise_percent",
            "clean_percent",
            "repetitions",
            "poor_percent",
            "poor_raises",
            "days");
    HabitRules rules =
        new HabitRules(
            sheet.whole("window_days", 14, 365),
            ids("hamstrings"),
            ids("hinges"),
            ids("one_legged"),
            ids("heavy_by_nature"),
            ids("swings"),
            new HabitRules.Back(back.share("measured_"), back.share("hinted_")),
            momentum.share(""),
            new HabitRules.EccentricRule(
                eccentric.share(""),
                eccentric.part("target_percent"),
                eccentric.part("usual_percent")),
            new HabitRules.FrequencyRule(
                often.number("gap_days"),
                often.count("training_days"),
                often.count("recorded_days"),
                often.part("declared_percent")),
            new HabitRules.SidesRule(
                sides.count("training_days"),
                sides.part("difference_percent"),
                sides.count("days"),
                sides.count("repetitions")),
            new HabitRules.WarmUpRule(
                warm.part("heavy_percent"),
                warm.part("light_percent"),
                60L * warm.count("within_minutes"),
                warm.count("swings"),
                warm.part("cold_percent"),
                warm.count("days")),
            new HabitRules.LoadRule(
                load.part("raise_percent"),
                load.part("clean_percent"),
                load.count("repetitions"),
                load.part("poor_percent"),
                load.count("poor_raises"),
                load.count("days")),
            explained);
    sheet.refuse();
    return rules;
  }

  private Set<String> ids(String key) {
    List<String> ids = sheet.list(key);
    if (ids.isEmpty()) {
      sheet.problem(key, "'%s' must name exercises, as a list".formatted(key));
    }
    return Set.copyOf(ids);
  }

  private Numbers numbers(Habit habit, String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    all.addAll(List.of("rule", "sources"));
    Optional<SheetSection> in = sheet.section(habit.id(), all.toArray(String[]::new));
    in.ifPresent(
        section -> {
          List<String> sources = section.list("sources");
          if (sources.isEmpty()) {
            section.problem(
                "sources", "'%s' must say its sources, as a list".formatted(habit.id()));
          }
          explained.add(new HabitRules.Explained(habit, section.text("rule"), sources));
        });
    return new Numbers(in);
  }

  /** The numbers of one rule; stand-ins where the section is missing, which is told at the end. */
  private record Numbers(Optional<SheetSection> in) {

    double number(String key) {
      return in.map(s -> s.number(key, 0, 1000)).orElse(0.0);
    }

    double part(String key) {
      return in.map(s -> s.number(key, 0, 100) / 100).orElse(0.0);
    }

    int count(String key) {
      return in.map(s -> s.whole(key, 1, 10_000)).orElse(1);
    }

    HabitRules.ShareRule share(String prefix) {
      return new HabitRules.ShareRule(
          part(prefix + "percent"), count(prefix + "repetitions"), count(prefix + "days"));
    }
  }
}
