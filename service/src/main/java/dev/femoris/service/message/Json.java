package dev.femoris.service.message;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The mapper and what the messages have in common. */
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode typed(String type) {
    return object().put("type", type);
  }

  /** Sets {@code name} to JSON text written elsewhere. */
  static ObjectNode putJson(ObjectNode node, String name, String json) {
    return node.putRawValue(name, new RawValue(json));
  }

  static ObjectNode put(ObjectNode node, String name, Optional<String> value) {
    return value.isPresent() ? node.put(name, value.get()) : node.putNull(name);
  }

  static ObjectNode put(ObjectNode node, String name, OptionalDouble value) {
    return value.isPresent() ? node.put(name, value.getAsDouble()) : node.putNull(name);
  }

  static ObjectNode put(ObjectNode node, String name, OptionalInt value) {
    return value.isPresent() ? node.put(name, value.getAsInt()) : node.putNull(name);
  }

  static String text(ObjectNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
