package dev.femoris.reporting.json;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** Something said to the athlete, and why. */
final class CueJson {

  private CueJson() {}

  static ObjectNode of(Cue cue, Words words) {
    return AnalysisJson.object()
        .put("t_s", Units.seconds(cue.timeNanos()))
        .put("expires_s", Units.seconds(cue.expiresNanos()))
        .put("kind", cue.kind().id())
        .put("priority", cue.priority().id())
        .put("what", cue.what().id())
        .put("words", words.cues().said(cue.what()))
        .put("evidence", words.cues().evidence(cue.evidence()));
  }
}
