package dev.femoris.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the athlete does, for the {@code session} topic.
 *
 * @param exercise the exercise's id
 * @param placement where the sensor is worn, an id
 * @param label shown on pages
 * @param tempo the target, like 3-1-1-0
 * @param group names the sensors one athlete wears together
 * @param loadKg weight lifted, kg; empty when it is not known
 */
public record SessionDeclaration(
    String exercise,
    String placement,
    String label,
    Optional<String> tempo,
    Optional<String> group,
    OptionalDouble loadKg) {

  /** Of a sensor worn alone. */
  public SessionDeclaration(
      String exercise, String placement, String label, Optional<String> tempo) {
    this(exercise, placement, label, tempo, Optional.empty(), OptionalDouble.empty());
  }

  /** The same with a weight. */
  public SessionDeclaration withLoadKg(OptionalDouble value) {
    return new SessionDeclaration(exercise, placement, label, tempo, group, value);
  }

  /** The same of another of the sensors that are worn together. */
  SessionDeclaration of(String otherPlacement, String newGroup) {
    return new SessionDeclaration(
        exercise, otherPlacement, label, tempo, Optional.of(newGroup), loadKg);
  }

  /** The retained JSON; {@code session} ties it to the wire session. */
  public byte[] toJson(int session) {
    var json = new StringBuilder("{");
    field(json, "exercise", exercise).append(',');
    field(json, "placement", placement).append(',');
    field(json, "label", label).append(',');
    tempo.ifPresent(target -> field(json, "tempo", target).append(','));
    group.ifPresent(worn -> field(json, "group", worn).append(','));
    loadKg.ifPresent(kg -> json.append("\"load_kg\":").append(kg).append(','));
    json.append("\"wireSession\":").append(session).append('}');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static StringBuilder field(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\":\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }
}
