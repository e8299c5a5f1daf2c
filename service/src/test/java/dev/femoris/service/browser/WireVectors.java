package dev.femoris.service.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The golden vectors of the wire format, as the page's own encoder is to make them. */
final class WireVectors {

  private static final Path FOLDER =
      Path.of("..", "firmware-protocol", "src", "test", "resources", "vectors", "v1");

  private WireVectors() {}

  /** A vector's bytes. */
  static String hex(String name) {
    return read(name).getOrDefault("hex", List.of()).getFirst();
  }

  /** A vector's fields by name, each with all its values; its bytes under {@code hex}. */
  static Map<String, List<String>> read(String name) {
    var fields = new LinkedHashMap<String, List<String>>();
    var hex = new StringBuilder();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve(name + ".txt"))) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
          continue;
        }
        String value = line.substring(colon + 1).strip();
        if (line.startsWith("hex:")) {
          hex.append(value.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
        } else {
          fields.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>()).add(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fields.put("hex", List.of(hex.toString()));
    return fields;
  }
}
