package dev.femoris.analysis.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@link BackRules} from a sheet: a YAML text in degrees, percent and seconds, with the
 * source of its numbers in it. Described in {@code analysis/docs/back-rounding.md}.
 */
public final class BackSheet {

  private static final String[] KEYS = {
    "change_deg",
    "estimated_change_deg",
    "own_max_percent",
    "loaded_deg",
    "hold_s",
    "uncertainty_deg",
    "baseline",
    "mount_deg",
    "hip_break_deg",
    "sources"
  };

  private static final BackRules.Bands NO_BANDS = new BackRules.Bands(Double.NaN, Double.NaN);
  private static final double LARGEST_DEG = 120;

  static final BackRules BUILT_IN = builtIn();

  private final SheetProblems problems;
  private final SheetSection sheet;

  private BackSheet(SheetProblems problems, Node root) {
    this.problems = problems;
    this.sheet = new SheetSection(problems, "", root, KEYS);
  }

  /**
   * The rules of a sheet.
   *
   * @param file the sheet's name, for messages
   * @throws ExerciseSheetException with everything that is wrong in it, when it cannot be used
   */
  public static BackRules parse(String file, String text) {
    var problems = new SheetProblems(file);
    Node root = ExerciseSheet.root(problems, text, "a back sheet", KEYS);
    return new BackSheet(problems, root).rules();
  }

  private static BackRules builtIn() {
    String name = "back_rounding.yaml";
    try (InputStream in =
        BackSheet.class.getResourceAsStream("/dev/femoris/analysis/trunk/" + name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return parse(name, new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Every key is read before anything is refused, so that all is told at once. */
  private BackRules rules() {
    BackRules.Bands change = bands("change_deg", LARGEST_DEG, Math.toRadians(1));
    BackRules.Bands estimated = bands("estimated_change_deg", LARGEST_DEG, Math.toRadians(1));
    BackRules.Bands ownMax = bands("own_max_percent", 200, 0.01);
    BackRules.Bands loaded = bands("loaded_deg", LARGEST_DEG, Math.toRadians(1));
    Optional<SheetSection> uncertainty =
        sheet.section("uncertainty_deg", "absolute", "measured", "estimated");
    Optional<SheetSection> baseline = sheet.section("baseline", "least", "most", "load_percent");
    double least = number(baseline, "least", 3, 20);
    double most = number(baseline, "most", 3, 20);
    double loadPercent = number(baseline, "load_percent", 1, 100);
    baseline
        .filter(b -> least > most)
        .ifPresent(b -> b.problem("most", "'baseline.most' must not be below 'baseline.least'"));
    var rules =
        new BackRules(
            change,
            estimated,
            ownMax,
            loaded,
            sheet.number("hold_s", 0, 2),
            Math.toRadians(number(uncertainty, "absolute", 0.1, 45)),
            Math.toRadians(number(uncertainty, "measured", 0.1, 45)),
            Math.toRadians(number(uncertainty, "estimated", 0.1, 45)),
            (int) least,
            (int) most,
            loadPercent / 100,
            Math.toRadians(sheet.number("mount_deg", 0.5, 45)),
            Math.toRadians(sheet.number("hip_break_deg", 1, 90)),
            sources());
    problems.refuse();
    return rules;
  }

  private BackRules.Bands bands(String key, double largest, double unit) {
    return sheet
        .section(key, "watch", "alert")
        .map(in -> bands(in, largest, unit))
        .orElse(NO_BANDS);
  }

  private static BackRules.Bands bands(SheetSection in, double largest, double unit) {
    double watch = in.number("watch", 0.1, largest);
    double alert = in.number("alert", 0.1, largest);
    in.requireRising("watch", watch, "alert", alert);
    return new BackRules.Bands(unit * watch, unit * alert);
  }

  private static double number(
      Optional<SheetSection> in, String key, double smallest, double largest) {
    return in.map(section -> section.number(key, smallest, largest)).orElse(Double.NaN);
  }

  private List<String> sources() {
    List<String> sources = sheet.list("sources");
    if (sheet.readable() && sources.isEmpty()) {
      sheet.problem("sources", "'sources' must say where the numbers come from, as a list");
    }
    return sources;
  }
}
