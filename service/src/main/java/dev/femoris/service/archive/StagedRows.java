package dev.femoris.service.archive;

import dev.femoris.service.archive.ArchivePath.Part;
import dev.femoris.service.store.ArchiveRowSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of an archive that was unpacked, a line of JSON each. */
final class StagedRows implements ArchiveRowSource {

  /** A result of a session of hours has some hundred thousand. */
  private static final int MAX_LINE_CHARS = 16 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Staging staging;

  /** How many rows of each table the manifest promises. */
  private final Map<String, Long> promised = new TreeMap<>();

  StagedRows(Staging staging, Manifest manifest) {
    this.staging = staging;
    for (ArchiveEntry entry : manifest.entries()) {
      if (entry.place().part() == Part.ROWS) {
        promised.put(entry.place().of(), entry.rows().orElse(0));
      }
    }
  }

  @Override
  public Set<String> tables() {
    return promised.keySet();
  }

  @Override
  public void each(String table, Taker taker) throws IOException {
    long number = 0;
    try (var in = Files.newBufferedReader(staging.rows(table), StandardCharsets.UTF_8)) {
      for (var line = line(in); line.isPresent(); line = line(in)) {
        number++;
        taker.row(row(line.get()));
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(ArchivePath.table(table, false) + " is not UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line %d of %s: %s".formatted(number, ArchivePath.table(table, false), e.getMessage()),
          e);
    }
    if (number != promised.getOrDefault(table, 0L)) {
      throw new IllegalArgumentException(
          "%s has not as many rows as the manifest says"
              .formatted(ArchivePath.table(table, false)));
    }
  }

  private static Optional<String> line(BufferedReader in) throws IOException {
    var line = new StringBuilder();
    int next = in.read();
    boolean any = next >= 0;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
      if (line.length() > MAX_LINE_CHARS) {
        throw new IllegalArgumentException("it is longer than any row");
      }
    }
    return any ? Optional.of(line.toString()) : Optional.empty();
  }

  private static Map<String, @Nullable Object> row(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    var row = new LinkedHashMap<String, @Nullable Object>();
    node.properties().forEach(each -> row.put(each.getKey(), value(each.getValue())));
    return row;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    throw new IllegalArgumentException("a value is neither text nor number");
  }
}
