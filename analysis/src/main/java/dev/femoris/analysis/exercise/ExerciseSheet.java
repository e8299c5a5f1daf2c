package dev.femoris.analysis.exercise;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
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
    "legs",
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

  private final SheetProblems problems;
  private final SheetSection sheet;

  private ExerciseSheet(SheetProblems problems, Node root) {
    this.problems = problems;
    this.sheet = new SheetSection(problems, "", root, KEYS);
  }

  /**
   * The exercise of a sheet.
   *
   * @param file the sheet's name, for messages
   * @throws ExerciseSheetException with everything that is wrong in it, when it cannot be used
   */
  public static ExerciseProfile parse(String file, String text) {
    var problems = new SheetProblems(file);
    return new ExerciseSheet(problems, root(problems, text, "an exercise", KEYS)).profile();
  }

  /** The root of a sheet that is {@code what} and has these keys. */
  static Node root(SheetProblems problems, String text, String what, String... keys) {
    Optional<Node> root = Optional.empty();
    try {
      root = Optional.ofNullable(yaml().compose(new StringReader(text)));
      if (root.isEmpty()) {
        problems.add(1, "is empty; %s has the keys %s".formatted(what, String.join(", ", keys)));
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(line, "is not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(
          1, "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    problems.refuse();
    return root.orElseThrow();
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(LONGEST_TEXT);
    return new Yaml(options);
  }

  /** Every key is read before anything is refused, so that all is told at once. */
  private ExerciseProfile profile() {
    var numbers = new SheetNumbers();
    sheet.section("start", "pose", "angle_deg", "tolerance_deg").ifPresent(numbers::start);
    sheet.section("rom_deg", "smallest", "usual", "largest").ifPresent(numbers::rom);
    sheet.section("duration_s", "shortest", "longest").ifPresent(numbers::duration);
    sheet
        .section("tempo_s", "eccentric", "stretched", "concentric", "contracted")
        .ifPresent(numbers::tempo);
    sheet.optional("hold_zone_deg", "from", "to").ifPresent(numbers::zone);
    Words words = words();
    problems.refuse();
    return numbers.profile(words);
  }

  /** What a sheet says in words. */
  record Words(
      String id,
      String name,
      ExerciseKind kind,
      Segment segment,
      Legs legs,
      boolean barLifted,
      PhaseOrder order,
      int direction,
      AngleSource angleSource,
      Set<Fault> faults,
      List<String> alike,
      String unseen,
      List<String> sources) {}

  private Words words() {
    return new Words(
        id(),
        sheet.text("name"),
        kind(),
        sheet.choice("sensor", Segment.class),
        sheet.has("legs") ? sheet.choice("legs", Legs.class) : Legs.BOTH,
        sheet.has("bar") && sheet.choice("bar", Bar.class) == Bar.LIFTED,
        sheet.choice("phases", PhaseOrder.class),
        sheet.choice("theta", Way.class) == Way.GROWS ? 1 : -1,
        sheet.choice("angle", AngleSource.class),
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
    boolean reserved = id.equals("auto");
    if (!id.isEmpty() && (reserved || !id.matches("[a-z][a-z0-9_]{1,63}"))) {
      sheet.problem(
          "id",
          "'id' must be small letters, digits and _, such as hip_thrust%s; not '%s'"
              .formatted(reserved ? ", and auto means recognition" : "", id));
    }
    return id;
  }

  private ExerciseKind kind() {
    Optional<ExerciseKind> kind = sheet.word("kind", ExerciseKind.class);
    if (sheet.has("hold_zone_deg") && kind.isPresent() && kind.get() != ExerciseKind.HOLD) {
      sheet.problem("hold_zone_deg", "'hold_zone_deg' goes with 'kind: hold' only; leave it out");
    }
    return kind.orElse(ExerciseKind.REPETITIONS);
  }

  private Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    for (String word : sheet.list("faults")) {
      Optional<Fault> fault = Fault.find(word);
      fault.ifPresent(faults::add);
      if (fault.isEmpty()) {
        sheet.problem("faults", "'%s' is not a fault; known are: %s".formatted(word, faultWords()));
      }
    }
    return faults;
  }

  private static String faultWords() {
    List<String> ids = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      ids.add(fault.id());
    }
    return String.join(", ", ids);
  }

  private List<String> sources() {
    List<String> sources = sheet.list("sources");
    if (sheet.readable() && sources.isEmpty()) {
      sheet.problem("sources", "'sources' must say where the numbers come from, as a list");
    }
    return sources;
  }
}
