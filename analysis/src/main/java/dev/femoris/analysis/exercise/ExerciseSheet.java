package dev.femoris.analysis.exercise;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads an exercise from a sheet: a YAML text in the units of the literature, degrees and seconds,
 * with the source of its numbers in it.
 *
 * <p>The keys are described in {@code analysis/docs/exercise-sheets.md}. The built-in exercises are
 * sheets as well.
 */
public final class ExerciseSheet {

  private static final String[] KEYS = {
    "id",
    "name",
    "kind",
    "sensor",
    "bar",
    "phases",
    "theta",
    "start",
    "angle",
    "rom_deg",
    "duration_s",
    "tempo_s",
    "hold_zone_deg",
    "faults",
    "alike",
    "unseen",
    "sources"
  };

  private static final int LONGEST_TEXT = 100_000;

  private final SheetSection sheet;

  private ExerciseSheet(SheetSection sheet) {
    this.sheet = sheet;
  }

  /**
   * The exercise of a sheet.
   *
   * @param file the sheet's name, for messages
   * @throws ExerciseSheetException when it cannot be used
   */
  public static ExerciseProfile parse(String file, String text) {
    return new ExerciseSheet(new SheetSection(file, "", root(file, text), KEYS)).profile();
  }

  private static Node root(String file, String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LONGEST_TEXT);
    options.setMaxAliasesForCollections(0);
    Node node;
    try {
      node = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ExerciseSheetException(file, line, "not YAML: " + e.getProblem());
    }
    if (node == null) {
      throw new ExerciseSheetException(file, 1, "is empty; 'id' is missing");
    }
    return node;
  }

  private ExerciseProfile profile() {
    SheetSection start = sheet.section("start", "pose", "angle_deg", "tolerance_deg");
    SheetSection rom = sheet.section("rom_deg", "smallest", "usual", "largest");
    SheetSection duration = sheet.section("duration_s", "shortest", "longest");
    check(rom);
    checkPositive(start, "tolerance_deg");
    checkRising(duration, "shortest", "longest");
    return new ExerciseProfile(
        id(),
        sheet.text("name"),
        sheet.choice("kind", ExerciseKind.class),
        sheet.choice("sensor", Segment.class),
        sheet.has("bar") && sheet.choice("bar", Bar.class) == Bar.LIFTED,
        sheet.choice("phases", PhaseOrder.class),
        sheet.choice("theta", Way.class) == Way.GROWS ? 1 : -1,
        start.choice("pose", StartPose.class),
        sheet.choice("angle", AngleSource.class),
        Math.toRadians(start.number("angle_deg")),
        Math.toRadians(start.number("tolerance_deg")),
        Math.toRadians(rom.number("usual")),
        Math.toRadians(rom.number("smallest")),
        Math.toRadians(rom.number("largest")),
        duration.number("shortest"),
        duration.number("longest"),
        tempo(),
        zone(),
        faults(),
        sheet.list("alike"),
        sheet.has("unseen") ? sheet.text("unseen") : "",
        sources());
  }

  /** What the segment's angle does on the way from the start pose to the turning point. */
  private enum Way {
    GROWS,
    FALLS
  }

  /** Whether a sensor on the bar shows the repetitions. */
  private enum Bar {
    LIFTED,
    NONE
  }

  private String id() {
    String id = sheet.text("id");
    if (!id.matches("[a-z][a-z0-9_]{1,63}") || id.equals("auto")) {
      throw sheet.problem(
          "id", "'id' must be small letters, digits and _, such as hip_thrust; not '" + id + "'");
    }
    return id;
  }

  private static void check(SheetSection rom) {
    checkPositive(rom, "smallest");
    checkRising(rom, "smallest", "usual");
    checkRising(rom, "usual", "largest");
    if (rom.number("largest") > 240) {
      throw rom.problem("largest", "'rom_deg.largest' must be 240 or less: no leg turns further");
    }
  }

  private static void checkPositive(SheetSection in, String key) {
    if (in.number(key) <= 0) {
      throw in.problem(key, "'%s' must be above 0".formatted(key));
    }
  }

  private static void checkRising(SheetSection in, String low, String high) {
    checkPositive(in, low);
    if (in.number(low) >= in.number(high)) {
      throw in.problem(high, "'%s' must be above '%s'".formatted(high, low));
    }
  }

  private TempoTarget tempo() {
    SheetSection tempo =
        sheet.section("tempo_s", "eccentric", "stretched", "concentric", "contracted");
    return new TempoTarget(
        tempo.number("eccentric"),
        tempo.number("stretched"),
        tempo.number("concentric"),
        tempo.number("contracted"));
  }

  private Optional<HoldZone> zone() {
    Optional<SheetSection> zone = sheet.optional("hold_zone_deg", "from", "to");
    zone.filter(z -> z.number("from") >= z.number("to"))
        .ifPresent(
            z -> {
              throw z.problem("to", "'to' must be above 'from'");
            });
    return zone.map(
        z -> new HoldZone(Math.toRadians(z.number("from")), Math.toRadians(z.number("to"))));
  }

  private Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (String word : sheet.list("faults")) {
      faults.add(
          Fault.find(word)
              .orElseThrow(
                  () ->
                      sheet.problem(
                          "faults",
                          "'%s' is not a fault; known are: %s".formatted(word, words()))));
    }
    return faults;
  }

  private static String words() {
    List<String> ids = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      ids.add(fault.id());
    }
    return String.join(", ", ids).toLowerCase(Locale.ROOT);
  }

  private List<String> sources() {
    List<String> sources = sheet.list("sources");
    if (sources.isEmpty()) {
      throw sheet.problem("sources", "'sources' must say where the numbers come from");
    }
    return sources;
  }
}
