package dev.femoris.analysis.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises that can be declared. Immutable. */
public final class ExerciseCatalog {

  private final Map<String, ExerciseProfile> profiles;

  private ExerciseCatalog(Map<String, ExerciseProfile> profiles) {
    this.profiles = profiles;
  }

  /** The exercises that come with this build. */
  public static ExerciseCatalog builtIn() {
    return BuiltInExercises.CATALOG;
  }

  static ExerciseCatalog of(List<ExerciseProfile> profiles) {
    return new ExerciseCatalog(Map.of()).with(profiles);
  }

  /** These too; one with the id of a known exercise takes its place. */
  public ExerciseCatalog with(List<ExerciseProfile> more) {
    Map<String, ExerciseProfile> all = new LinkedHashMap<>(profiles);
    more.forEach(p -> all.put(p.id(), p));
    return new ExerciseCatalog(all);
  }

  public List<ExerciseProfile> all() {
    return List.copyOf(profiles.values());
  }

  public Optional<ExerciseProfile> find(String id) {
    return Optional.ofNullable(profiles.get(id));
  }
}
