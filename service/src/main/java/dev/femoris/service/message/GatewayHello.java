package dev.femoris.service.message;

import dev.femoris.ingest.mqtt.SensorTopic;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * How a page that is a gateway begins, or goes on with, the run of one sensor.
 *
 * @param run names the run, drawn by the page
 * @param profile id of the kind of sensor
 * @param device the sensor's name in the topics
 * @param name what the sensor calls itself
 * @param declaration what the athlete does
 * @param declarationJson the same as the session topic has it
 * @param batteryPercent empty when it is not known
 * @param first number of the oldest notification the page has
 */
public record GatewayHello(
    UUID run,
    String profile,
    String device,
    String name,
    Declaration declaration,
    String declarationJson,
    OptionalInt batteryPercent,
    long first) {

  private static final int MAX_NAME = 60;
  private static final long MAX_SEQUENCE = 0xFFFF_FFFFL;

  public GatewayHello {
    require(SensorTopic.isName(device), "device must be 1 to 63 of A-Z a-z 0-9 . _ -");
    require(first >= 0 && first <= MAX_SEQUENCE, "first must be 0 to 2^32 - 1");
    name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  /**
   * Reads the page's first message.
   *
   * @throws Failure (BAD_INPUT) when it is not such a message
   */
  public static GatewayHello parse(String text) {
    JsonNode node = GatewayMessages.read(text);
    require(node.path("type").asString("").equals("hello"), "the first message must be a hello");
    JsonNode declaration = node.path("declaration");
    require(declaration.isObject(), "declaration must be an object");
    String declarationJson = declaration.toString();
    return new GatewayHello(
        uuid(node.path("stream").asString("")),
        node.path("profile").asString(""),
        node.path("device").asString(""),
        node.path("name").asString(""),
        Declaration.parse(declarationJson.getBytes(StandardCharsets.UTF_8)),
        declarationJson,
        GatewayMessages.percent(node.path("battery_pct")),
        node.path("first").asLong(-1));
  }

  /** With a sensor's name that begins with {@code prefix}, whatever the page calls it. */
  public GatewayHello in(String prefix) {
    String inside = device.startsWith(prefix) ? device : prefix + device;
    return new GatewayHello(
        run, profile, inside, name, declaration, declarationJson, batteryPercent, first);
  }

  /** What {@link #parse} reads. */
  public String toJson() {
    var node = Json.typed("hello").put("stream", run.toString()).put("profile", profile);
    node.put("device", device).put("name", name).put("first", first);
    Json.put(node, "battery_pct", batteryPercent);
    return Json.text(Json.putJson(node, "declaration", declarationJson));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw bad("stream must be a UUID");
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw bad(rule);
    }
  }

  private static Failure bad(String rule) {
    return Failure.of(FailureKind.BAD_INPUT, "gateway: " + rule);
  }
}
