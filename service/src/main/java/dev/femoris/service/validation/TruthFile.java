package dev.femoris.service.validation;

import dev.femoris.analysis.validation.AngleError.TrueAngles;
import dev.femoris.analysis.validation.TrueRepetition;
import dev.femoris.analysis.validation.Truth;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a recording, from the JSON beside it.
 *
 * @param exercise the contract's word; empty where none fits
 * @param isHold whether it is a hold, which has no repetitions
 * @param angles true thigh angles; empty where there are none
 */
record TruthFile(
    Optional<String> exercise, boolean isHold, Truth truth, Optional<TrueAngles> angles) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double SWING_TOLERANCE_S = 0.25;

  static TruthFile read(Path file) {
    try {
      return of(MAPPER.readTree(file.toFile()));
    } catch (JacksonException | IllegalArgumentException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: is no truth (%s)".formatted(file, e.getMessage()), e);
    }
  }

  private static TruthFile of(JsonNode root) {
    JsonNode exercise = root.path("exercise");
    Optional<String> id = exercise.isString() ? Optional.of(exercise.asString()) : Optional.empty();
    return new TruthFile(
        id,
        root.path("order").asString("").equals("hold"),
        truth(root, id.orElse("").equals("leg_swing") ? SWING_TOLERANCE_S : Truth.TOLERANCE_S),
        angles(root));
  }

  private static Truth truth(JsonNode root, double usualToleranceS) {
    JsonNode reps = root.path("reps");
    if (!reps.isArray() || (!reps.isEmpty() && !reps.get(0).has("end_s"))) {
      return new Truth.Counted(number(root, "expected_reps").intValue());
    }
    List<TrueRepetition> known = new ArrayList<>();
    for (JsonNode rep : reps) {
      known.add(repetition(rep));
    }
    return new Truth.Marked(
        known,
        root.path("tolerance_s").asDouble(usualToleranceS),
        root.path("strap_scale").asDouble(1));
  }

  private static TrueRepetition repetition(JsonNode rep) {
    OptionalDouble romDeg = optional(rep, "rom_deg");
    return new TrueRepetition(
        rep.path("set").asInt(1),
        number(rep, "start_s").doubleValue(),
        optional(rep, "turn_in_s"),
        optional(rep, "turn_out_s"),
        number(rep, "end_s").doubleValue(),
        romDeg.isPresent()
            ? OptionalDouble.of(Math.toRadians(romDeg.getAsDouble()))
            : OptionalDouble.empty(),
        TrueRepetition.faults(words(rep.path("faults"))),
        TrueRepetition.faults(words(rep.path("unsure"))));
  }

  private static Optional<TrueAngles> angles(JsonNode root) {
    double[] timeS = numbers(root.path("theta_t_s"));
    double[] thetaRad = numbers(root.path("theta_deg"));
    for (int i = 0; i < thetaRad.length; i++) {
      thetaRad[i] = Math.toRadians(thetaRad[i]);
    }
    return timeS.length == 0 ? Optional.empty() : Optional.of(new TrueAngles(timeS, thetaRad));
  }

  private static Number number(JsonNode node, String name) {
    if (!node.path(name).isNumber()) {
      throw new IllegalArgumentException("%s: must be a number".formatted(name));
    }
    return node.path(name).numberValue();
  }

  private static OptionalDouble optional(JsonNode node, String name) {
    return node.path(name).isNumber()
        ? OptionalDouble.of(node.path(name).asDouble())
        : OptionalDouble.empty();
  }

  private static double[] numbers(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asString()));
    return words;
  }

  /** The repetitions whose times are known. */
  List<TrueRepetition> marked() {
    return switch (truth) {
      case Truth.Marked marked -> marked.repetitions();
      case Truth.Counted counted -> List.of();
    };
  }
}
