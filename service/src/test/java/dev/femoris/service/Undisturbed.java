package dev.femoris.service;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.reporting.json.AnalysisJson;
import dev.femoris.reporting.json.RecordingFacts;
import tools.jackson.databind.JsonNode;

/** The undisturbed result as the interface would show it. */
final class Undisturbed {

  private Undisturbed() {}

  static JsonNode sets(PlayedSession played) {
    var facts = RecordingFacts.of("x", 1, 100, 1, Placement.THIGH_RIGHT);
    return Answers.json(AnalysisJson.compact(played.undisturbed(), facts)).path("sets");
  }
}
