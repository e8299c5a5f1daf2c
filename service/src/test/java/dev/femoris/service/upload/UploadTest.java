package dev.femoris.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

  private static final byte[] SHORT = Sender.still(1000);

  /** Long enough that something can be done while it is analysed. */
  private static final byte[] LONG = Sender.still(300_000);

  @Test
  void aFileSentInPiecesBecomesASession(@TempDir Path data) throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      String id = sender.begun("set.csv", SHORT.length, "");
      assertThat(sender.offset(id)).isZero();
      var first = sender.piece(id, 0, SHORT, 0, 1234);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("Upload-Offset")).contains("1234");
      for (long wrong : new long[] {0, 1233, 1235}) {
        var refusal = sender.piece(id, wrong, SHORT, 0, 10);
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.headers().firstValue("Upload-Offset")).contains("1234");
        assertThat(refusal.headers().firstValue("Content-Type").orElseThrow())
            .contains("application/problem+json");
      }
      assertThat(sender.offset(id)).isEqualTo(1234);
      assertThat(sender.upload(id).path("state").asString()).isEqualTo("receiving");
      sender.piece(id, 1234, SHORT, 1234, SHORT.length);
      var over = sender.over(id);
      assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("done");
      assertThat(over.path("duplicate").asBoolean()).isFalse();
      String session = over.path("session").asString();
      assertThat(sender.get("/api/sessions/" + session).statusCode()).isEqualTo(200);
      assertThat(sender.get("/api/sessions/" + session + "/report.html").statusCode())
          .isEqualTo(200);
      assertThat(sender.piece(id, 0, SHORT, 0, 10).statusCode()).isEqualTo(409);
      assertThat(namesIn(data.resolve("parts"))).isEmpty();
    }
  }

  @Test
  void whatCameIsThereAfterARestartAndTheRestIsTaken(@TempDir Path data) throws Exception {
    String id;
    try (var service = start(data);
        var sender = new Sender(service)) {
      id = sender.begun("set.csv", SHORT.length, "");
      sender.piece(id, 0, SHORT, 0, 5000);
    }
    try (var service = start(data);
        var sender = new Sender(service)) {
      assertThat(sender.offset(id)).isEqualTo(5000);
      sender.piece(id, 5000, SHORT, 5000, SHORT.length);
      assertThat(sender.over(id).path("state").asString()).isEqualTo("done");
    }
  }

  @Test
  void anAnalysisUnderWayAtTheStopIsDoneAfterTheNextStart(@TempDir Path data) throws Exception {
    String running;
    String waiting;
    try (var service = start(data);
        var sender = new Sender(service)) {
      running = sender.sent("long.csv", LONG, "");
      waiting = sender.sent("set.csv", SHORT, "");
      sender.await(running, "running");
    }
    try (var service = start(data);
        var sender = new Sender(service)) {
      assertThat(sender.over(running).path("state").asString()).isEqualTo("done");
      assertThat(sender.over(waiting).path("state").asString()).isEqualTo("done");
      assertThat(Answers.json(sender.get("/api/sessions").body())).hasSize(2);
    }
  }

  @Test
  void theSameRecordingIsTheSessionThereIsUnlessItIsToBeAnalysedAnew(@TempDir Path data)
      throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      var first = sender.over(sender.sent("set.csv", SHORT, ""));
      var again = sender.over(sender.sent("renamed.csv", SHORT, ""));
      assertThat(again.path("duplicate").asBoolean()).isTrue();
      assertThat(again.path("session")).isEqualTo(first.path("session"));
      String known = ",\"sha256\":\"%s\"".formatted(sha256(SHORT));
      var atOnce = Answers.json(sender.begin("third.csv", SHORT.length, known).body());
      assertThat(atOnce.path("state").asString()).isEqualTo("done");
      assertThat(atOnce.path("session")).isEqualTo(first.path("session"));
      var anew = sender.over(sender.sent("set.csv", SHORT, ",\"anew\":true" + known));
      assertThat(anew.path("duplicate").asBoolean()).isFalse();
      assertThat(anew.path("session")).isNotEqualTo(first.path("session"));
      var otherLeg = sender.over(sender.sent("set.csv", SHORT, ",\"placement\":\"thigh_left\""));
      assertThat(otherLeg.path("duplicate").asBoolean()).isFalse();
      assertThat(Answers.json(sender.get("/api/sessions").body())).hasSize(3);
    }
  }

  @Test
  void theSameRequestBeginsNothingNew(@TempDir Path data) throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      String key = ",\"key\":\"monday-one\"";
      String id = sender.begun("set.csv", SHORT.length, key);
      var again = sender.begin("set.csv", SHORT.length, key);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(Answers.json(again.body()).path("id").asString()).isEqualTo(id);
      assertThat(Answers.json(sender.get("/api/uploads").body())).hasSize(1);
    }
  }

  @Test
  void aBadFileSaysWhatIsWrongAndTheOthersAreTaken(@TempDir Path data) throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      String good = sender.sent("good.csv", SHORT, "");
      String letter =
          sender.sent("letter.csv", "Dear coach,\n".getBytes(StandardCharsets.UTF_8), "");
      String other = sender.sent("other.csv", Sender.still(1100), "");
      String broken =
          sender.sent("broken.csv", SHORT, ",\"sha256\":\"%s\"".formatted("0".repeat(64)));
      assertThat(sender.over(good).path("state").asString()).isEqualTo("done");
      assertThat(sender.over(other).path("state").asString()).isEqualTo("done");
      var failed = sender.over(letter);
      assertThat(failed.path("state").asString()).isEqualTo("failed");
      assertThat(failed.path("problem").asString())
          .startsWith("letter.csv: line 1")
          .doesNotContain(data.toString(), "\n");
      assertThat(sender.over(broken).path("problem").asString()).contains("SHA-256", "again");
      assertThat(Answers.json(sender.get("/api/sessions").body())).hasSize(2);
      assertThat(namesIn(data.resolve("parts"))).isEmpty();
      assertThat(namesIn(data.resolve("raw"))).hasSize(2);
    }
  }

  @Test
  void whatIsCancelledIsGoneAndTheNextOneIsTaken(@TempDir Path data) throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      String half = sender.begun("half.csv", SHORT.length, "");
      sender.piece(half, 0, SHORT, 0, 100);
      String running = sender.sent("long.csv", LONG, "");
      String waiting = sender.sent("other-long.csv", Sender.still(290_000), "");
      String last = sender.sent("set.csv", SHORT, "");
      sender.await(running, "running");
      for (String each : new String[] {half, waiting, running}) {
        assertThat(sender.cancel(each).statusCode()).isEqualTo(204);
        assertThat(sender.upload(each).path("state").asString()).isEqualTo("cancelled");
      }
      assertThat(sender.piece(half, 100, SHORT, 100, 200).statusCode()).isEqualTo(409);
      assertThat(sender.over(last).path("state").asString()).isEqualTo("done");
      assertThat(Answers.json(sender.get("/api/sessions").body())).hasSize(1);
      assertThat(namesIn(data.resolve("parts"))).isEmpty();
      assertThat(namesIn(data.resolve("raw"))).hasSize(1);
      assertThat(namesIn(data.resolve("reports"))).hasSize(1);
    }
  }

  @Test
  void tooLargeTooManyAndMoreThanSaidAreRefusedWithAClearLine(@TempDir Path data) throws Exception {
    try (var service = start(data);
        var sender = new Sender(service)) {
      refused(sender.begin("huge.csv", 2L << 30, ""), 413, "huge.csv: has 2048 MiB, and 512 MiB");
      refused(sender.begin("nothing.csv", 0, ""), 422, "is empty");
      refused(sender.begin("x.csv", 10, ",\"placement\":\"ear\""), 400, "placement");
      refused(sender.begin("x.csv", 10, ",\"sha256\":\"abc\""), 400, "sha256");
      refused(sender.begin("x.csv", 10, ",\"load_kg\":\"heavy\""), 400, "load_kg");
      refused(sender.get("/api/uploads/none"), 404, "");
      String id = sender.begun("set.csv", 100, "");
      refused(sender.piece(id, 0, SHORT, 0, 200), 413, "more came than the 100 bytes");
      for (int i = 1; i < 50; i++) {
        sender.begun("set.csv", 100, "");
      }
      refused(sender.begin("set.csv", 100, ""), 429, "50 uploads are under way");
      assertThat(sender.cancel(id).statusCode()).isEqualTo(204);
      sender.begun("set.csv", 100, "");
    }
  }

  @Test
  void namesAreShownAsTheyAreAndNeverAPath(@TempDir Path data) throws Exception {
    String name = "../../etc/<img src=x onerror=alert(1)>.csv";
    try (var service = start(data);
        var sender = new Sender(service)) {
      var over = sender.over(sender.sent(name, SHORT, ""));
      assertThat(over.path("name").asString()).isEqualTo(name);
      assertThat(over.path("state").asString()).isEqualTo("done");
      String report =
          sender
              .get("/api/sessions/%s/report.html".formatted(over.path("session").asString()))
              .body();
      assertThat(report).doesNotContain("<img src=x");
      try (var files = Files.walk(data)) {
        assertThat(files.filter(file -> String.valueOf(file.getFileName()).contains("onerror")))
            .allMatch(file -> file.startsWith(data.resolve("raw")))
            .isNotEmpty();
      }
    }
  }

  private static void refused(java.net.http.HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Answers.json(answer.body()).path("detail").asString()).contains(words);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .contains("application/problem+json");
  }

  private static FemorisService start(Path data) {
    return FemorisService.start(ServiceConfig.local(0, 0, data), "test");
  }

  private static java.util.List<String> namesIn(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(each -> String.valueOf(each.getFileName())).toList();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
