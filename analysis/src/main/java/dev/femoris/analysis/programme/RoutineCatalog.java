package dev.femoris.analysis.programme;

import dev.femoris.analysis.exercise.ExerciseCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The routines that can be assigned, each with the text it was read from. Immutable. */
public final class RoutineCatalog {

  private static final List<String> IDS = List.of("beginner", "intermediate", "advanced");

  /**
   * A routine and its sheet.
   *
   * @param text as it was read, so that an assignment can keep it
   */
  public record Entry(Routine routine, String text) {}

  private final Map<String, Entry> entries;

  private RoutineCatalog(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The routines that come with this build. */
  public static RoutineCatalog builtIn() {
    return new RoutineCatalog(Map.of()).with(IDS.stream().map(RoutineCatalog::read).toList());
  }

  /** These too; one with the id of a known routine takes its place. */
  public RoutineCatalog with(List<Entry> more) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    more.forEach(entry -> all.put(entry.routine().id(), entry));
    return new RoutineCatalog(all);
  }

  public List<Routine> all() {
    return entries.values().stream().map(Entry::routine).toList();
  }

  public Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  private static Entry read(String id) {
    String name = id + ".yaml";
    try (InputStream in = RoutineCatalog.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return new Entry(RoutineSheet.parse(name, text, ExerciseCatalog.builtIn()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
