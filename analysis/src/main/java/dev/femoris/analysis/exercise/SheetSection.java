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
 * One mapping of an exercise sheet.
 *
 * <p>What is wrong in it is added to the sheet's problems and reading goes on with a stand-in:
 * {@code NaN}, an empty text, the first word allowed. NaN passes no comparison, so a number that is
 * not there is complained of once.
 */
final class SheetSection {

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
    return path.isEmpty() ? "an exercise" : "'" + path + "'";
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  void problem(String key, String text) {
    problems.add(values.getOrDefault(key, at), text);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether it has keys at all: else nothing more is to be said of it. */
  boolean readable() {
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
  String text(String key) {
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
  double number(String key) {
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
  double number(String key, double least, double most) {
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
  void requireRising(String lowKey, double low, String highKey, double high) {
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
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return word(key, type).orElse(type.getEnumConstants()[0]);
  }

  /** One of the words of a type. */
  <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
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

  Optional<SheetSection> section(String key, String... keys) {
    return node(key).map(node -> new SheetSection(problems, name(key), node, keys));
  }

  Optional<SheetSection> optional(String key, String... keys) {
    return has(key) ? section(key, keys) : Optional.empty();
  }

  /** The entries of a list; none when the key is absent. */
  List<String> list(String key) {
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
