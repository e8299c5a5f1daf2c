package dev.femoris.service.message;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the athlete is doing, as a device's session topic says it: {@code
 * {"exercise":"squat","placement":"thigh_right","label":"…","tempo":"3-1-1-0"}}.
 *
 * @param exercise the contract's id, known to this build or not
 * @param label text for pages; empty when not given
 * @param tempo target in the usual order, as notation
 * @param group names the sensors one athlete wears together
 * @param loadKg weight lifted, above 0 and below 1000; empty when nobody says
 * @param wireSession the one wire session it is about; empty for all to come
 */
public record Declaration(
    String exercise,
    Placement placement,
    String label,
    Optional<String> tempo,
    Optional<String> group,
    OptionalDouble loadKg,
    OptionalInt wireSession) {

  private static final int MAX_LABEL = 400;
  private static final double MAX_LOAD_KG = 1000;
  private static final Pattern ID = Pattern.compile("[a-z0-9_]{1,64}");
  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern LOAD = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
  private static final Pattern TEMPO = Pattern.compile("\\d{1,2}(\\.\\d)?(-\\d{1,2}(\\.\\d)?){3}");

  public Declaration {
    require(ID.matcher(exercise).matches(), "exercise \"%s\" is not an id".formatted(exercise));
    require(
        tempo.map(t -> TEMPO.matcher(t).matches()).orElse(true), "tempo must look like 3-1-1-0");
    require(
        group.map(g -> GROUP.matcher(g).matches()).orElse(true),
        "group must be 1 to 64 of A-Z a-z 0-9 . _ -");
    require(
        loadKg.isEmpty() || isLoad(loadKg.getAsDouble()), "load_kg must be above 0 and below 1000");
    label = label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
  }

  /**
   * Reads a session topic's payload.
   *
   * @throws Failure (BAD_INPUT) when it is not such a declaration
   */
  public static Declaration parse(byte[] payload) {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(payload);
    } catch (JacksonException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "session declaration of %d bytes is not JSON".formatted(payload.length),
          e);
    }
    require(node.path("exercise").isString(), "must be a JSON object that names an exercise");
    String placement = node.path("placement").asString(Placement.THIGH_RIGHT.id());
    return new Declaration(
        node.path("exercise").asString(""),
        Placement.of(placement)
            .orElseThrow(() -> bad("placement \"%s\" is not known".formatted(placement))),
        node.path("label").asString(""),
        Optional.ofNullable(node.path("tempo").asString(null)),
        Optional.ofNullable(node.path("group").asString(null)),
        loadKg(node.path("load_kg")),
        node.path("wireSession").isInt()
            ? OptionalInt.of(node.path("wireSession").intValue())
            : OptionalInt.empty());
  }

  private static OptionalDouble loadKg(JsonNode node) {
    require(node.isMissingNode() || node.isNull() || node.isNumber(), "load_kg must be a number");
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }

  private static boolean isLoad(double kg) {
    return kg > 0 && kg < MAX_LOAD_KG;
  }

  /** A weight in kg that a person wrote, such as {@code 102.5}; empty when it is none. */
  public static OptionalDouble loadKg(String text) {
    if (!LOAD.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double kg = Double.parseDouble(text);
    return isLoad(kg) ? OptionalDouble.of(kg) : OptionalDouble.empty();
  }

  /** The same of a sensor that is worn together with others. */
  public Declaration of(Optional<String> newGroup) {
    return new Declaration(exercise, placement, label, tempo, newGroup, loadKg, wireSession);
  }

  /** The session topic's payload. */
  public byte[] toJson() {
    var node = Json.object().put("exercise", exercise).put("placement", placement.id());
    node.put("label", label);
    tempo.ifPresent(target -> node.put("tempo", target));
    group.ifPresent(worn -> node.put("group", worn));
    loadKg.ifPresent(kg -> node.put("load_kg", kg));
    wireSession.ifPresent(session -> node.put("wireSession", session));
    return Json.text(node).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it is about this wire session. */
  public boolean isAbout(int session) {
    return wireSession.isEmpty() || wireSession.getAsInt() == session;
  }

  /** The numbers of a notation such as {@code 3-1-1-0}; empty when it is none. */
  public static Optional<TempoTarget> tempo(String notation) {
    return TEMPO.matcher(notation).matches()
        ? Optional.of(tempoTarget(notation))
        : Optional.empty();
  }

  /** The numbers of a notation such as {@code 3-1-1-0}. */
  public static TempoTarget tempoTarget(String notation) {
    require(TEMPO.matcher(notation).matches(), "tempo must look like 3-1-1-0");
    String[] parts = notation.split("-", -1);
    return new TempoTarget(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw bad(rule);
    }
  }

  private static Failure bad(String rule) {
    return Failure.of(FailureKind.BAD_INPUT, "session declaration: " + rule);
  }
}
