package dev.femoris.reporting.json;

import dev.femoris.analysis.session.Mismatch;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.unit.Units;
import dev.femoris.reporting.words.Words;
import tools.jackson.databind.node.ObjectNode;

/** A notice as it stands in {@code notices[]}. */
final class NoticeJson {

  private NoticeJson() {}

  static ObjectNode of(SignalNotice notice, String exerciseId, Words words) {
    ObjectNode node =
        AnalysisJson.object()
            .put("time_s", Units.seconds(notice.timeNanos()))
            .put("kind", notice.kind().id());
    notice.mismatch().ifPresent(mismatch -> putLike(node, mismatch));
    // What names exercises cannot be said by whoever knows the kind alone.
    notice
        .mismatch()
        .map(mismatch -> words.phrases().mismatch(mismatch, exerciseId))
        .ifPresent(text -> node.put("text", text));
    return node;
  }

  private static void putLike(ObjectNode node, Mismatch mismatch) {
    if (mismatch.like().isEmpty()) {
      node.putNull("looks_like");
    }
    mismatch
        .like()
        .ifPresent(
            like ->
                node.putObject("looks_like")
                    .put("id", like.id())
                    .put("confidence", RecognitionJson.share(like.confidence())));
  }
}
