package dev.femoris.reporting.json;

import dev.femoris.analysis.baseline.AthleteBaseline;
import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.baseline.SessionNorms;
import dev.femoris.analysis.repetition.AngleShape;
import dev.femoris.analysis.statistic.Spread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An athlete's baseline as JSON, schema {@code femoris/baseline/1}. */
public final class BaselineJson {

  private static final String SCHEMA = "femoris/baseline/" + AthleteBaseline.VERSION;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private BaselineJson() {}

  /** The baseline, indented for reading; numbers in full. */
  public static String write(AthleteBaseline baseline) {
    ObjectNode root =
        AnalysisJson.object()
            .put("schema", SCHEMA)
            .put("exercise", baseline.exerciseId())
            .put("repetitions", baseline.repetitions());
    ArrayNode sessions = root.putArray("sessions");
    baseline.sessions().forEach(session -> sessions.add(session(session)));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static ObjectNode session(SessionNorms session) {
    ObjectNode node = AnalysisJson.object().put("repetitions", session.repetitions());
    ObjectNode quantities = node.putObject("quantities");
    session.spreads().forEach((q, spread) -> quantities.set(name(q), spread(q, spread)));
    ArrayNode shape = node.putArray("shape");
    for (int i = 0; i < AngleShape.POINTS; i++) {
      shape.add(session.shape().share(i));
    }
    node.set("shape_distance", spread(Quantity.SHAPE_SHARE, session.shapeDistance()));
    session.back().ifPresent(back -> node.set("back", BackNormsJson.of(back)));
    session.rounding().ifPresent(norms -> node.set("rounding", RoundingNormsJson.of(norms)));
    session.loadKg().ifPresent(kg -> node.put("load_kg", kg));
    return node;
  }

  private static String name(Quantity quantity) {
    return quantity.id() + QuantityJson.suffix(quantity.unit());
  }

  private static ObjectNode spread(Quantity quantity, Spread spread) {
    return AnalysisJson.object()
        .put("median", QuantityJson.exact(quantity.unit(), spread.median()))
        .put("scatter", QuantityJson.exact(quantity.unit(), spread.scatter()));
  }

  /**
   * Reads a baseline back.
   *
   * @throws IllegalArgumentException in one line, when it is not one or of another version
   */
  public static AthleteBaseline read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    String schema = root.path("schema").asString("");
    if (!schema.equals(SCHEMA)) {
      throw new IllegalArgumentException(
          "schema \"%s\": this version reads %s; make the baseline anew with --save-baseline"
              .formatted(schema, SCHEMA));
    }
    List<SessionNorms> sessions = new ArrayList<>();
    root.path("sessions").forEach(node -> sessions.add(session(node)));
    return new AthleteBaseline(root.path("exercise").asString(""), sessions);
  }

  private static SessionNorms session(JsonNode node) {
    Map<Quantity, Spread> spreads = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      JsonNode kept = node.path("quantities").path(name(quantity));
      boolean left = quantity.sometimesMissing() && kept.isMissingNode();
      if (quantity.keptBetweenSessions() && !left) {
        spreads.put(quantity, spread(quantity, kept));
      }
    }
    double[] shares = new double[node.path("shape").size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = number(node.path("shape").path(i), "shape");
    }
    return new SessionNorms(
        node.path("repetitions").asInt(0),
        spreads,
        AngleShape.of(shares),
        spread(Quantity.SHAPE_SHARE, node.path("shape_distance")),
        node.has("back") ? BackNormsJson.read(node.path("back")) : Optional.empty(),
        RoundingNormsJson.read(node.path("rounding")),
        node.has("load_kg")
            ? OptionalDouble.of(number(node.path("load_kg"), "load_kg"))
            : OptionalDouble.empty());
  }

  private static Spread spread(Quantity quantity, JsonNode node) {
    return new Spread(
        QuantityJson.si(quantity.unit(), number(node.path("median"), name(quantity))),
        QuantityJson.si(quantity.unit(), number(node.path("scatter"), name(quantity))));
  }

  static double number(JsonNode node, String name) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("\"%s\" has no number".formatted(name));
    }
    return node.doubleValue();
  }
}
