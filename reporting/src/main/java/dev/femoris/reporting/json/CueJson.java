package dev.femoris.reporting.json;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.CueWords;
import tools.jackson.databind.node.ObjectNode;

/** Something said to the athlete, and why. */
final class CueJson {

  private CueJson() {}

  static ObjectNode of(Cue cue) {
    return AnalysisJson.object()
        .put("t_s", Units.seconds(cue.timeNanos()))
        .put("expires_s", Units.seconds(cue.expiresNanos()))
        .put("kind", cue.kind().id())
        .put("priority", cue.priority().id())
        .put("what", cue.what().id())
        .put("words", CueWords.said(cue.what()))
        .put("evidence", CueWords.evidence(cue.evidence()));
  }
}
