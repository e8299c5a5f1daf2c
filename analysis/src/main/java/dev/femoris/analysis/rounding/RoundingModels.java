package dev.femoris.analysis.rounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The models that come with this build, by exercise. Immutable. */
public final class RoundingModels {

  private static final List<String> EXERCISES =
      List.of("conventional_deadlift", "romanian_deadlift");

  private static final RoundingModels BUILT_IN =
      of(EXERCISES.stream().map(RoundingModels::read).toList());

  private final Map<String, RoundingModel> byExercise = new LinkedHashMap<>();

  private RoundingModels(List<RoundingModel> models) {
    models.forEach(m -> byExercise.put(m.exerciseId(), m));
  }

  public static RoundingModels builtIn() {
    return BUILT_IN;
  }

  public static RoundingModels of(List<RoundingModel> models) {
    return new RoundingModels(models);
  }

  /** The model of that exercise; empty when there is none: then nothing is said of the back. */
  public Optional<RoundingModel> find(String exerciseId) {
    return Optional.ofNullable(byExercise.get(exerciseId));
  }

  public List<RoundingModel> all() {
    return List.copyOf(byExercise.values());
  }

  private static RoundingModel read(String exerciseId) {
    String name = exerciseId + ".txt";
    try (InputStream in = RoundingModels.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return RoundingModelText.parse(name, new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
