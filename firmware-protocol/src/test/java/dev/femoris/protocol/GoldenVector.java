package dev.femoris.protocol;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One file of {@code vectors/v1}: lines of {@code key: value}; {@code hex} lines are joined, {@code
 * #} begins a comment. Written by an encoder that shares no code with this one.
 */
record GoldenVector(String name, byte[] bytes, List<Field> fields) {

  record Field(String key, String value) {}

  static Stream<GoldenVector> all() throws IOException, URISyntaxException {
    var folder = GoldenVector.class.getResource("/vectors/v1");
    try (var files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return files.sorted().map(GoldenVector::read).toList().stream();
    }
  }

  private static GoldenVector read(Path file) {
    var hex = new StringBuilder();
    var fields = new ArrayList<Field>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.startsWith("#")) {
          int colon = line.indexOf(':');
          var field = new Field(line.substring(0, colon), line.substring(colon + 1).strip());
          if (field.key().equals("hex")) {
            hex.append(field.value().replace(" ", ""));
          } else {
            fields.add(field);
          }
        }
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return new GoldenVector(name, HexFormat.of().parseHex(hex), fields);
  }

  boolean has(String key) {
    return fields.stream().anyMatch(f -> f.key().equals(key));
  }

  String text(String key) {
    return all(key).getFirst();
  }

  long number(String key) {
    return Long.parseLong(text(key));
  }

  List<String> all(String key) {
    return fields.stream().filter(f -> f.key().equals(key)).map(Field::value).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
