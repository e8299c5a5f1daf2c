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

/** One mapping of an exercise sheet. What is wrong in it is told with file and line. */
final class SheetSection {

  private final String file;
  private final String path;
  private final Node at;
  private final Map<String, Node> values = new LinkedHashMap<>();

  SheetSection(String file, String path, Node node, String... keys) {
    this.file = file;
    this.path = path;
    this.at = node;
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "expected 'key: value' lines with " + String.join(", ", keys));
    }
    List<String> known = List.of(keys);
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw problem(
            tuple.getKeyNode(),
            "'%s' is not a key %s; known are: %s".formatted(key, where(), String.join(", ", keys)));
      }
      if (values.put(key, tuple.getValueNode()) != null) {
        throw problem(tuple.getKeyNode(), "'%s' is there twice".formatted(key));
      }
    }
  }

  private String where() {
    return path.isEmpty() ? "of an exercise" : "of '" + path + "'";
  }

  ExerciseSheetException problem(String key, String text) {
    return problem(values.getOrDefault(key, at), text);
  }

  private ExerciseSheetException problem(Node node, String text) {
    return new ExerciseSheetException(file, node.getStartMark().getLine() + 1, text);
  }

  private String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  private Node node(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw problem(at, "'%s' is missing".formatted(name(key)));
    }
    return node;
  }

  private String scalar(Node node, String what) {
    if (!(node instanceof ScalarNode scalar)) {
      throw problem(node, "%s must be one word or number".formatted(what));
    }
    return scalar.getValue();
  }

  String text(String key) {
    return scalar(node(key), "'%s'".formatted(name(key)));
  }

  double number(String key) {
    String text = text(key);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw problem(node(key), "'%s' must be a number, not '%s'".formatted(name(key), text));
    }
    throw problem(node(key), "'%s' must be a number, not '%s'".formatted(name(key), text));
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    int index = words.indexOf(text);
    if (index < 0) {
      throw problem(
          node(key),
          "'%s' must be one of %s, not '%s'".formatted(name(key), String.join(", ", words), text));
    }
    return type.getEnumConstants()[index];
  }

  SheetSection section(String key, String... keys) {
    return new SheetSection(file, name(key), node(key), keys);
  }

  Optional<SheetSection> optional(String key, String... keys) {
    return has(key) ? Optional.of(section(key, keys)) : Optional.empty();
  }

  /** The lines of a list; none when the key is absent. */
  List<String> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(node(key) instanceof SequenceNode sequence)) {
      throw problem(node(key), "'%s' must be a list".formatted(name(key)));
    }
    List<String> lines = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      lines.add(scalar(item, "an entry of '%s'".formatted(name(key))));
    }
    return lines;
  }
}
