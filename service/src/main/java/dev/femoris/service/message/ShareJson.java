package dev.femoris.service.message;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.store.SharedReport;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Links to reports. The secret is in an answer only where it was just made. */
public final class ShareJson {

  private ShareJson() {}

  public static String all(List<SharedReport> shares) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    shares.forEach(share -> all.add(node(share)));
    return Json.MAPPER.writeValueAsString(all);
  }

  /** One that was just made. */
  public static String made(SharedReport share, String secret) {
    String folder = "/shared/" + secret;
    return Json.text(
        node(share).put("link", folder + "/report.html").put("pdf_link", folder + "/report.pdf"));
  }

  /**
   * How many days a link is to last, of <code>{"days":14}</code>.
   *
   * @throws Failure (USAGE) when the text is no such
   */
  public static int days(String text) {
    JsonNode days = TrainerRequest.Fields.read(text).path("days");
    if (!days.isInt()) {
      throw TrainerRequest.Fields.bad("days must be a whole number");
    }
    return days.intValue();
  }

  private static ObjectNode node(SharedReport share) {
    return Json.object()
        .put("id", share.id())
        .put("created_at", share.createdAt().toString())
        .put("expires_at", share.expiresAt().toString());
  }
}
