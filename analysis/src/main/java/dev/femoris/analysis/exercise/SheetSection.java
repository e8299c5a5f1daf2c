package dev.femoris.analysis.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a sheet: the YAML texts this project's rules, exercises and routines are.
 *
 * <p>{@code SheetSection.open(file, text, "a routine", "id", "name")}, then every key, then {@link
 * #refuse()}, which tells everything that is wrong at once.
 *
 * <p>What is wrong in it is added to the sheet's problems and reading goes on with a stand-in:
 * {@code NaN}, an empty text, the first word allowed. NaN passes no comparison, so a number that is
 * not there is complained of once.
 */
public final class SheetSection {

  private static final String NUMBER = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)";

  private final SheetProblems problems;
  private final String path;
  private final Node at;
  private final boolean readable;
  private final Map<String, Node> values = new LinkedHashMap<>();

  SheetSection(SheetProblems problems, String path, Node node, String... keys) {
    this.problems = problems;
    this.path = path;
    this.at = node;
    this.readable = node instanceof MappingNode;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> take(tuple, List.of(keys)));
    } else {
      problems.add(
          node, "%s must have the keys %s, each with a value".formatted(what(), list(keys)));
    }
  }

  /**
   * The whole of a sheet.
   *
   * @param file its name, for messages
   * @param what it is, such as {@code a routine}
   * @param keys it may have
   * @throws ExerciseSheetException when it is empty or not YAML
   */
  public static SheetSection open(String file, String text, String what, String... keys) {
    var problems = new SheetProblems(file, what);
    return new SheetSection(problems, "", ExerciseSheet.root(problems, text, what, keys), keys);
  }

  /**
   * Ends the reading.
   *
   * @throws ExerciseSheetException with everything found wrong in the whole sheet, if anything
   */
  public void refuse() {
    problems.refuse();
  }

  private void take(NodeTuple tuple, List<String> known) {
    String key = scalar(tuple.getKeyNode(), "a key");
    if (!known.contains(key)) {
      problems.add(
          tuple.getKeyNode(),
          "'%s' is not a key of %s; known are: %s"
              .formatted(key, what(), String.join(", ", known)));
    } else if (values.containsKey(key)) {
      problems.add(tuple.getKeyNode(), "'%s' is there twice; keep one".formatted(name(key)));
    } else {
      values.put(key, tuple.getValueNode());
    }
  }

  private static String list(String... keys) {
    return String.join(", ", keys);
  }

  private String what() {
    return path.isEmpty() ? problems.what() : "'" + path + "'";
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Adds to what is wrong, at the line of {@code key}. */
  public void problem(String key, String text) {
    problems.add(values.getOrDefault(key, at), text);
  }

  /** Whether it has the key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether it has keys at all: else nothing more is to be said of it. */
  public boolean readable() {
    return readable;
  }

  private Optional<Node> node(String key) {
    Optional<Node> node = Optional.ofNullable(values.get(key));
    if (node.isEmpty() && readable) {
      problems.add(at, "'%s' is missing".formatted(name(key)));
    }
    return node;
  }

  private String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problems.add(node, "%s must be one word or number".formatted(what));
    return "";
  }

  /** Text that says something. */
  public String text(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return "";
    }
    String text = scalar(node.get(), "'%s'".formatted(name(key)));
    if (text.isEmpty() && node.get() instanceof ScalarNode) {
      problem(key, "'%s' is empty".formatted(name(key)));
    }
    return text;
  }

  /** A number, NaN when there is none. */
  public double number(String key) {
    String text = text(key);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (!text.matches(NUMBER)) {
      problem(key, "'%s' must be a number such as 12.5, not '%s'".formatted(name(key), text));
      return Double.NaN;
    }
    return Double.parseDouble(text);
  }

  /** A number within bounds, NaN when there is none. */
  public double number(String key, double least, double most) {
    double value = number(key);
    if (value < least || value > most) {
      problem(
          key,
          "'%s' must be %s to %s, not %s"
              .formatted(name(key), plain(least), plain(most), plain(value)));
    }
    return value;
  }

  /** Complains when {@code high} is not above {@code low}. */
  public void requireRising(String lowKey, double low, String highKey, double high) {
    if (low >= high) {
      problem(
          highKey,
          "'%s' must be above '%s' (%s), not %s"
              .formatted(name(highKey), name(lowKey), plain(low), plain(high)));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** One of the words of a type; its first when there is none. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return word(key, type).orElse(type.getEnumConstants()[0]);
  }

  /** One of the words of a type. */
  public <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    String text = text(key);
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int index = words.indexOf(text);
    if (index < 0 && !text.isEmpty()) {
      problem(
          key,
          "'%s' must be one of %s, not '%s'".formatted(name(key), String.join(", ", words), text));
    }
    return index < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[index]);
  }

  /** A whole number within bounds; {@code least} when there is none. */
  public int whole(String key, int least, int most) {
    double value = number(key, least, most);
    if (!Double.isNaN(value) && value != Math.rint(value)) {
      problem(key, "'%s' must be a whole number, not %s".formatted(name(key), plain(value)));
    }
    return Double.isNaN(value) ? least : (int) Math.clamp(value, least, most);
  }

  /** A mapping that has to be there. */
  public Optional<SheetSection> section(String key, String... keys) {
    return node(key).map(node -> new SheetSection(problems, name(key), node, keys));
  }

  /** A mapping that may be left out. */
  public Optional<SheetSection> optional(String key, String... keys) {
    return has(key) ? section(key, keys) : Optional.empty();
  }

  /** The mappings of a list that has to be there, each with these keys. */
  public List<SheetSection> sections(String key, String... keys) {
    Optional<Node> node = node(key);
    List<SheetSection> all = new ArrayList<>();
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      problem(key, "'%s' must be a list, each entry begun with a dash".formatted(name(key)));
    } else if (node.isPresent() && node.get() instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        String place = "%s[%d]".formatted(name(key), all.size() + 1);
        all.add(new SheetSection(problems, place, item, keys));
      }
      if (all.isEmpty()) {
        problem(key, "'%s' is empty; it needs at least one entry".formatted(name(key)));
      }
    }
    return all;
  }

  /** The entries of a list; none when the key is absent. */
  public List<String> list(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problem(key, "'%s' must be a list such as [first, second]".formatted(name(key)));
      return List.of();
    }
    List<String> entries = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      entries.add(scalar(item, "an entry of '%s'".formatted(name(key))));
    }
    return entries;
  }
}
