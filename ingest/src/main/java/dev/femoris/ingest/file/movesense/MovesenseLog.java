package dev.femoris.ingest.file.movesense;

import dev.femoris.ingest.file.motion.BlockTimes;
import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import dev.femoris.ingest.unit.Units;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a log. */
public final class MovesenseLog {

  private static final JsonFactory JSON = new JsonFactory();
  private static final double NOMINAL_PERIOD_NANOS = 1e9 / 104;

  private final JsonParser json;
  private final Motion.Builder samples = new Motion.Builder();
  private final BlockTimes times = new BlockTimes();
  private int incomplete;

  private MovesenseLog(JsonParser json) {
    this.json = json;
  }

  /** Whether a text begins like JSON. */
  public static boolean isJson(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
    return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
  }

  public static Motion read(byte[] bytes) throws RefusedException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      var log = new MovesenseLog(json);
      log.walk();
      return log.motion();
    } catch (JacksonException broken) {
      throw new RefusedException(
          "line %d: not sound JSON; export it again"
              .formatted(broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()),
          broken);
    }
  }

  /** Every object in an array called IMU6 or IMU9, wherever it is. */
  private void walk() {
    JsonToken token = json.nextToken();
    while (token != null) {
      if (token == JsonToken.START_ARRAY && isMotion(json.currentName())) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          packet();
        }
      }
      token = json.nextToken();
    }
  }

  private static boolean isMotion(String name) {
    return "IMU6".equals(name) || "IMU9".equals(name);
  }

  private void packet() {
    List<double[]> accels = List.of();
    List<double[]> rates = List.of();
    double stampMs = Double.NaN;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "ArrayAcc" -> accels = vectors(1);
        case "ArrayGyro" -> rates = vectors(Units.RAD_PER_DEG);
        case "Timestamp" -> stampMs = value.isNumeric() ? json.getDoubleValue() : Double.NaN;
        default -> json.skipChildren();
      }
    }
    if (accels.isEmpty() || accels.size() != rates.size() || Double.isNaN(stampMs)) {
      incomplete++;
      return;
    }
    times.block(Math.round(stampMs * 1e6), accels.size());
    for (int i = 0; i < accels.size(); i++) {
      samples.add(0, accels.get(i), rates.get(i));
    }
  }

  private List<double[]> vectors(double factor) {
    var vectors = new ArrayList<double[]>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return vectors;
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      var vector = new double[] {Double.NaN, Double.NaN, Double.NaN};
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int axis = "xyz".indexOf(json.currentName());
        JsonToken value = json.nextToken();
        if (value.isNumeric() && axis >= 0 && json.currentName().length() == 1) {
          vector[axis] = json.getDoubleValue() * factor;
        } else {
          json.skipChildren();
        }
      }
      vectors.add(vector);
    }
    return vectors;
  }

  private Motion motion() throws RefusedException {
    if (samples.size() == 0) {
      throw new RefusedException(
          "JSON, but no Movesense log: it needs Meas with IMU6 or IMU9 packets of ArrayAcc,"
              + " ArrayGyro and Timestamp");
    }
    times.apply(samples, NOMINAL_PERIOD_NANOS);
    return samples.build(
        "Movesense JSON",
        incomplete == 0
            ? List.of()
            : List.of("%d packets are incomplete and left out".formatted(incomplete)));
  }
}
