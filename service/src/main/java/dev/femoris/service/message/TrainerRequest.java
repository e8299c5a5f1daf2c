package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.BaselineKey;
import dev.femoris.service.store.TrainerLabel;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a trainer asks for, as JSON. Reading one that is not as it should be is a {@link Failure}
 * (USAGE) with one line that says what it must be.
 */
public sealed interface TrainerRequest {

  /** Who asks: what they call themselves. */
  String by();

  /** {@code {"label":"rounded","who":"Maria","note":"…"}}. */
  record ToLabel(TrainerLabel label, String by, String note) implements TrainerRequest {

    public static ToLabel parse(String json) {
      JsonNode node = Fields.read(json);
      TrainerLabel label =
          TrainerLabel.find(node.path("label").asString(""))
              .filter(l -> l != TrainerLabel.WITHDRAWN)
              .orElseThrow(() -> Fields.bad("label must be \"good\" or \"rounded\""));
      return new ToLabel(label, Fields.who(node), Fields.text(node, "note"));
    }

    /** Asked by {@code name}, when it is known who asks. */
    public ToLabel by(Optional<String> name) {
      return new ToLabel(label, name.orElse(by), note);
    }
  }

  /** {@code {"who":"Maria","reason":"…"}}. */
  record Step(String by, String reason) implements TrainerRequest {

    public static Step parse(String json) {
      JsonNode node = Fields.read(json);
      return new Step(Fields.who(node), Fields.text(node, "reason"));
    }

    /** Asked by {@code name}, when it is known who asks. */
    public Step by(Optional<String> name) {
      return new Step(name.orElse(by), reason);
    }
  }

  /** {@code {"who":"Maria","key":"…"}}: the key is what the one who asks calls the request. */
  record Anew(String by, String key) implements TrainerRequest {

    public static Anew parse(String json) {
      JsonNode node = Fields.read(json);
      return new Anew(Fields.who(node), Fields.key(node));
    }

    /** Asked by {@code name}, when it is known who asks. */
    public Anew by(Optional<String> name) {
      return new Anew(name.orElse(by), key);
    }
  }

  /**
   * {@code
   * {"athlete":"Anna","exercise":"conventional_deadlift","placement":"thigh_right","who":"Maria","activate":true}}.
   *
   * @param key whose model, of which exercise and sensor
   * @param activate whether it is to be used at once if it is better than the baseline
   */
  record ToTrain(BaselineKey key, String by, boolean activate) implements TrainerRequest {

    public static ToTrain parse(String json) {
      JsonNode node = Fields.read(json);
      String athlete = Fields.text(node, "athlete");
      String exercise = Fields.text(node, "exercise");
      if (athlete.isEmpty() || exercise.isEmpty()) {
        throw Fields.bad("athlete and exercise must be named");
      }
      return new ToTrain(
          new BaselineKey(athlete, exercise, node.path("placement").asString("thigh_right")),
          Fields.who(node),
          node.path("activate").asBoolean(false));
    }

    /** Asked by {@code name}, when it is known who asks. */
    public ToTrain by(Optional<String> name) {
      return new ToTrain(key, name.orElse(by), activate);
    }
  }

  /** What requests have in common. */
  final class Fields {

    private static final int MAX_TEXT = 400;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,80}");

    private Fields() {}

    static JsonNode read(String json) {
      try {
        JsonNode node = Json.MAPPER.readTree(json);
        if (node.isObject()) {
          return node;
        }
      } catch (JacksonException e) {
        throw Failure.of(FailureKind.USAGE, "the request is not JSON", e);
      }
      throw bad("the request must be a JSON object");
    }

    static String who(JsonNode node) {
      String who = node.path("who").asString("").strip();
      if (!NAME.matcher(who).matches()) {
        throw bad("who must name the trainer in 1 to 80 characters of one line");
      }
      return who;
    }

    static String key(JsonNode node) {
      String key = node.path("key").asString("");
      if (!KEY.matcher(key).matches()) {
        throw bad("key must be 8 to 64 letters, digits, dots or dashes");
      }
      return key;
    }

    static String text(JsonNode node, String name) {
      String text = node.path(name).asString("").strip();
      if (text.length() > MAX_TEXT) {
        throw bad("%s must not be longer than %d characters".formatted(name, MAX_TEXT));
      }
      return text;
    }

    static Failure bad(String line) {
      return Failure.of(FailureKind.USAGE, line);
    }
  }
}
