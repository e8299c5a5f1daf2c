package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is said on the socket of a page that is a gateway, besides notifications. */
public final class GatewayMessages {

  private static final HexFormat HEX = HexFormat.of();
  private static final int PERCENT = 100;

  private GatewayMessages() {}

  /** What a page says after its hello. */
  public sealed interface FromPage {

    /** The sensor's charge. */
    record Battery(int percent) implements FromPage {}

    /** Whether the sensor is in reach. */
    record Link(boolean up) implements FromPage {}

    /**
     * The sensor was stopped.
     *
     * @param next how many notifications there were in all
     */
    record End(long next) implements FromPage {}
  }

  /**
   * Reads a text message.
   *
   * @throws Failure (BAD_INPUT) when it is none of these
   */
  public static FromPage parse(String text) {
    JsonNode node = read(text);
    String type = node.path("type").asString("");
    return switch (type) {
      case "battery" -> new FromPage.Battery(percent(node.path("percent")).orElse(0));
      case "link" -> new FromPage.Link(node.path("up").asBoolean(false));
      case "end" -> new FromPage.End(node.path("next").asLong(-1));
      default -> throw bad("message \"%s\" is not known".formatted(type));
    };
  }

  /** Everything before {@code next} is on the service's disk. */
  public static String stored(long next) {
    return Json.text(Json.typed("stored").put("next", next));
  }

  /** To be written to the sensor. */
  public static String write(UUID characteristic, byte[] value) {
    return Json.text(
        Json.typed("write")
            .put("characteristic", characteristic.toString())
            .put("hex", HEX.formatHex(value)));
  }

  /**
   * What came of the notifications.
   *
   * @param missing samples that will never come
   * @param estimated those of the missing whose number is an estimate by arrival
   * @param refused notifications that are not the sensor's protocol
   * @param remark something the athlete should know; may be empty
   * @param batteryPercent of a sensor that says it in its stream
   */
  public static String sensor(
      long samples,
      long missing,
      long estimated,
      long refused,
      OptionalDouble rateHz,
      String remark,
      OptionalInt batteryPercent) {
    var node =
        Json.typed("sensor")
            .put("samples", samples)
            .put("missing", missing)
            .put("missing_estimated", estimated)
            .put("refused", refused)
            .put("remark", remark);
    Json.put(node, "rate_hz", rateHz);
    return Json.text(Json.put(node, "battery_pct", batteryPercent));
  }

  /** Everything is stored; the run is over. */
  public static String ended() {
    return Json.text(Json.typed("ended"));
  }

  /** This run cannot be taken; the line says why. */
  public static String refused(String line) {
    return Json.text(Json.typed("refused").put("line", line));
  }

  static JsonNode read(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT,
          "gateway: message of %d characters is not JSON".formatted(text.length()),
          e);
    }
  }

  static OptionalInt percent(JsonNode node) {
    boolean is = node.isInt() && node.intValue() >= 0 && node.intValue() <= PERCENT;
    return is ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
  }

  private static Failure bad(String rule) {
    return Failure.of(FailureKind.BAD_INPUT, "gateway: " + rule);
  }
}
