package dev.femoris.service.message;

import dev.femoris.service.store.StoredUpload;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers about recordings that are sent as files. */
public final class UploadAnswers {

  private UploadAnswers() {}

  /**
   * An upload as it is now.
   *
   * @param offsetBytes how much of it has come
   * @param progress of its analysis, 0 to 1
   */
  public record Shown(StoredUpload upload, long offsetBytes, double progress) {}

  public static String uploads(List<Shown> uploads) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    uploads.forEach(each -> all.add(node(each)));
    return Json.MAPPER.writeValueAsString(all);
  }

  public static String upload(Shown upload) {
    return Json.text(node(upload));
  }

  private static ObjectNode node(Shown shown) {
    StoredUpload upload = shown.upload();
    ObjectNode node =
        Json.object()
            .put("id", upload.id())
            .put("name", upload.name())
            .put("size_bytes", upload.sizeBytes())
            .put("offset_bytes", shown.offsetBytes());
    Json.put(node, "sha256", upload.sha256());
    node.put("exercise", upload.exercise());
    Json.put(node, "placement", upload.placement());
    Json.put(node, "load_kg", upload.loadKg());
    if (upload.ownerId().isPresent()) {
      node.put("athlete", upload.ownerId().getAsLong());
    } else {
      node.putNull("athlete");
    }
    node.put("state", upload.state().id()).put("progress", Math.rint(shown.progress() * 1e3) / 1e3);
    Json.put(node, "problem", upload.problem());
    Json.put(node, "session", upload.sessionId());
    return node.put("duplicate", upload.duplicate())
        .put("begun_at", upload.begunAt().toString())
        .put("kept_until", upload.keptUntil().toString());
  }
}
