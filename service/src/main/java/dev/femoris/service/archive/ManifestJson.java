package dev.femoris.service.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The manifest as JSON. */
final class ManifestJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", Manifest.FORMAT);
    root.put("version", Manifest.VERSION);
    root.put("femoris", manifest.program());
    root.put("made_at", manifest.madeAt().toString());
    root.putObject("athlete").put("name", manifest.athlete()).put("account", manifest.account());
    root.put("left_out_rows", manifest.leftOutRows());
    var entries = root.putArray("entries");
    for (ArchiveEntry each : manifest.entries()) {
      ObjectNode entry = entries.addObject();
      entry.put("path", each.path()).put("bytes", each.bytes()).put("sha256", each.sha256());
      each.rows().ifPresent(rows -> entry.put("rows", rows));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  /**
   * @throws IllegalArgumentException with the reason when it is none that can be read here
   */
  static Manifest read(byte[] json) {
    try {
      JsonNode root = JSON.readTree(json);
      requireKnown(root);
      return new Manifest(
          root.path("femoris").stringValue(),
          Instant.parse(root.path("made_at").stringValue()),
          name(root.path("athlete").path("name").stringValue()),
          root.path("athlete").path("account").booleanValue(),
          root.path("left_out_rows").asInt(0),
          entries(root.path("entries")));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("its manifest is not as it should be", e);
    }
  }

  private static void requireKnown(JsonNode root) {
    if (!root.path("format").asString("").equals(Manifest.FORMAT)) {
      throw new IllegalArgumentException("its manifest says another format");
    }
    int version = root.path("version").asInt(0);
    if (version > Manifest.VERSION) {
      throw new IllegalArgumentException(
          "it is of version %d and this Femoris reads %d; take a newer Femoris"
              .formatted(version, Manifest.VERSION));
    }
    if (version != Manifest.VERSION) {
      throw new IllegalArgumentException("its manifest says no version that ever was");
    }
  }

  private static String name(String athlete) {
    if (athlete.isBlank() || athlete.length() > 400) {
      throw new IllegalArgumentException("its manifest does not say whose it is");
    }
    return athlete;
  }

  private static List<ArchiveEntry> entries(JsonNode all) {
    var entries = new ArrayList<ArchiveEntry>();
    var paths = new HashSet<String>();
    for (JsonNode each : all) {
      var entry =
          new ArchiveEntry(
              each.path("path").stringValue(),
              each.path("bytes").longValue(),
              each.path("sha256").stringValue(),
              each.has("rows")
                  ? OptionalLong.of(each.path("rows").longValue())
                  : OptionalLong.empty());
      entry.place();
      if (!paths.add(entry.path())) {
        throw new IllegalArgumentException("\"%s\" comes twice".formatted(entry.path()));
      }
      entries.add(entry);
    }
    return entries;
  }
}
