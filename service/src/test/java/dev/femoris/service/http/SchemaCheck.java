package dev.femoris.service.http;

import dev.femoris.service.http.ApiDocument.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Holds JSON against a schema, as far as the descriptions of the interface use JSON Schema: types,
 * constants, members that must be there. A member the schema does not name is wrong as well.
 */
final class SchemaCheck {

  private static final Map<String, Predicate<JsonNode>> TYPES =
      Map.of(
          "object", JsonNode::isObject,
          "array", JsonNode::isArray,
          "string", JsonNode::isString,
          "integer", JsonNode::isIntegralNumber,
          "number", JsonNode::isNumber,
          "boolean", JsonNode::isBoolean,
          "null", JsonNode::isNull);

  private final List<String> wrong = new ArrayList<>();

  private SchemaCheck() {}

  /** One line for each thing that is not as the schema has it. */
  static List<String> wrong(Part schema, JsonNode value) {
    var check = new SchemaCheck();
    check.whole(schema, value, "$");
    return check.wrong;
  }

  private void whole(Part schema, JsonNode value, String where) {
    List<Part> parts = parts(schema);
    parts.forEach(part -> own(part, value, where));
    value.forEachEntry((name, each) -> member(parts, name, each, where + "." + name));
  }

  /** The schema and all it is made of. */
  private static List<Part> parts(Part schema) {
    Part followed = schema.followed();
    List<Part> all = new ArrayList<>(List.of(followed));
    followed.elements("allOf").forEach(each -> all.addAll(parts(each)));
    return all;
  }

  private void own(Part schema, JsonNode value, String where) {
    JsonNode node = schema.node();
    if (!hasType(node.path("type"), value)) {
      wrong.add("%s: %s is no %s".formatted(where, value, node.path("type")));
    }
    if (node.has("const") && !node.path("const").equals(value)) {
      wrong.add("%s: %s".formatted(where, value));
    }
    if (node.has("enum") && node.path("enum").valueStream().noneMatch(value::equals)) {
      wrong.add("%s: %s is none of %s".formatted(where, value, node.path("enum")));
    }
    alternatives(schema.elements("anyOf"), value, where);
    alternatives(schema.elements("oneOf"), value, where);
    if (value.isObject()) {
      for (JsonNode name : node.path("required")) {
        if (!value.has(name.asString())) {
          wrong.add("%s: no %s".formatted(where, name.asString()));
        }
      }
    }
    if (value.isArray() && node.has("items")) {
      value.forEach(each -> whole(schema.at("items"), each, where + "[]"));
    }
  }

  private void alternatives(List<Part> schemas, JsonNode value, String where) {
    if (!schemas.isEmpty() && schemas.stream().noneMatch(each -> wrong(each, value).isEmpty())) {
      wrong.add(
          "%s: none of the alternatives: %s".formatted(where, wrong(schemas.getFirst(), value)));
    }
  }

  private void member(List<Part> parts, String name, JsonNode value, String where) {
    List<Part> named =
        parts.stream().filter(part -> part.at("properties").node().has(name)).toList();
    named.forEach(part -> whole(part.at("properties").at(name), value, where));
    if (named.isEmpty() && parts.stream().noneMatch(part -> isOpenFor(part.node(), name))) {
      wrong.add(where + ": not documented");
    }
  }

  private static boolean isOpenFor(JsonNode schema, String name) {
    boolean namesNothing =
        schema.path("type").asString("").equals("object") && !schema.has("properties");
    boolean isMadeOfOthers = schema.has("anyOf") || schema.has("oneOf");
    boolean matches =
        schema.path("patternProperties").propertyStream().anyMatch(e -> name.matches(e.getKey()));
    return matches
        || isMadeOfOthers
        || (namesNothing && !schema.has("required"))
        || schema.has("additionalProperties");
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isMissingNode()) {
      return true;
    }
    return type.isArray()
        ? type.valueStream().anyMatch(each -> hasType(each, value))
        : TYPES.getOrDefault(type.asString(), any -> false).test(value);
  }
}
