package dev.femoris.service.message;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The repetitions of a result in the contract's form. */
public final class ShownRepetitions {

  private ShownRepetitions() {}

  /**
   * One of them.
   *
   * @param set number of the set, from 1
   * @param index number within the set, from 1
   */
  public record Entry(int set, int index, double startS, double endS, double romDeg) {}

  /** In order of time. */
  public static List<Entry> of(String resultJson) {
    List<Entry> all = new ArrayList<>();
    for (JsonNode set : Json.MAPPER.readTree(resultJson).path("sets")) {
      for (JsonNode rep : set.path("reps")) {
        all.add(
            new Entry(
                set.path("index").asInt(0),
                rep.path("index").asInt(0),
                rep.path("start_s").asDouble(0),
                rep.path("end_s").asDouble(0),
                rep.path("rom_deg").asDouble(0)));
      }
    }
    return all;
  }
}
