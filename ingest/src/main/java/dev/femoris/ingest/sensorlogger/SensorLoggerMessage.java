package dev.femoris.ingest.sensorlogger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One message of the app.
 *
 * @param id counts the messages of a recording, from 0
 * @param recording the app's name of the recording
 * @param device the phone, as the app names it
 * @param readings of vector sensors only, in ascending time
 */
public record SensorLoggerMessage(
    long id, String recording, String device, List<Reading> readings) {

  private static final int MAX_TEXT = 256;
  private static final int MAX_NESTING = 8;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxStringLength(65_536)
                  .build())
          .build();

  /**
   * Three numbers of one sensor.
   *
   * @param sensor the app's name in lower case, such as {@code gyroscope}
   * @param timeNanos since 1970
   */
  public record Reading(String sensor, long timeNanos, double x, double y, double z) {}

  public SensorLoggerMessage {
    readings = readings.stream().sorted(Comparator.comparingLong(Reading::timeNanos)).toList();
  }

  /**
   * Reads a message. Sensors without x, y and z are passed over.
   *
   * @throws SensorLoggerException when it is not JSON, or not of that kind
   */
  public static SensorLoggerMessage parse(byte[] bytes) throws SensorLoggerException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new SensorLoggerException("not a JSON object");
      }
      return new Walk(json).message();
    } catch (JacksonException broken) {
      throw new SensorLoggerException(
          "not sound JSON at byte %d"
              .formatted(broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset()));
    }
  }

  /** Goes through the tokens once. */
  private static final class Walk {

    private final JsonParser json;
    private final List<Reading> readings = new ArrayList<>();
    private long id = -1;
    private String recording = "";
    private String device = "";

    Walk(JsonParser json) {
      this.json = json;
    }

    SensorLoggerMessage message() throws SensorLoggerException {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "messageId" -> id = number(value, -1);
          case "sessionId" -> recording = text(value);
          case "deviceId" -> device = text(value);
          case "payload" -> payload(value);
          default -> json.skipChildren();
        }
      }
      if (id < 0 || device.isEmpty()) {
        throw new SensorLoggerException("messageId or deviceId is missing");
      }
      return new SensorLoggerMessage(id, recording, device, readings);
    }

    private void payload(JsonToken value) {
      if (value != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      for (JsonToken t = json.nextToken();
          t != null && t != JsonToken.END_ARRAY;
          t = json.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          new OneReading().read().ifPresent(readings::add);
        } else {
          json.skipChildren();
        }
      }
    }

    private String text(JsonToken value) {
      String text = value.isScalarValue() ? json.getString() : "";
      json.skipChildren();
      return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private long number(JsonToken value, long otherwise) {
      try {
        return switch (value) {
          case VALUE_NUMBER_INT -> json.getLongValue();
          case VALUE_NUMBER_FLOAT -> (long) json.getDoubleValue();
          case VALUE_STRING -> Long.parseLong(json.getString());
          default -> otherwise;
        };
      } catch (NumberFormatException notOne) {
        return otherwise;
      } finally {
        json.skipChildren();
      }
    }

    private final class OneReading {

      private final double[] xyz = {Double.NaN, Double.NaN, Double.NaN};
      private String name = "";
      private long timeNanos = -1;

      Optional<Reading> read() {
        members(true);
        boolean whole =
            timeNanos > 0
                && Double.isFinite(xyz[0])
                && Double.isFinite(xyz[1])
                && Double.isFinite(xyz[2]);
        return whole
            ? Optional.of(
                new Reading(name.toLowerCase(Locale.ROOT), timeNanos, xyz[0], xyz[1], xyz[2]))
            : Optional.empty();
      }

      private void members(boolean outer) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String member = json.currentName();
          JsonToken value = json.nextToken();
          int axis = member.length() == 1 ? "xyz".indexOf(member) : -1;
          if (axis >= 0 && value.isNumeric()) {
            xyz[axis] = json.getDoubleValue();
          } else if (outer && value == JsonToken.START_OBJECT && member.equals("values")) {
            members(false);
          } else if (outer && member.equals("name")) {
            name = text(value);
          } else if (outer && member.equals("time")) {
            timeNanos = number(value, -1);
          } else {
            json.skipChildren();
          }
        }
      }
    }
  }
}
