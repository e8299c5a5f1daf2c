package dev.femoris.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.StoredSession;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An athlete's sessions over MQTT, one after the other, with a restart between. */
class AthleteBaselineTest {

  private static final double SPEED = 25;

  private final PlayedSession played = PlayedSession.romanianDeadlifts(1, 8);

  @Test
  void theSecondSessionIsJudgedAgainstTheFirst(@TempDir Path data) throws Exception {
    JsonNode first = result(data, 21);
    assertThat(first.path("baseline").isNull()).isTrue();
    assertThat(first.path("baseline_note").asString()).contains("none of this athlete");
    assertThat(basisOfRange(first, 0)).isEqualTo("");
    assertThat(basisOfRange(first, 7)).isEqualTo("own_session");

    JsonNode second = result(data, 22);
    assertThat(second.path("baseline").path("version").intValue()).isEqualTo(1);
    assertThat(second.path("baseline").path("sessions").intValue()).isEqualTo(1);
    int accepted = second.path("baseline").path("repetitions").intValue();
    assertThat(accepted).isBetween(5, 8);
    assertThat(basisOfRange(second, 0)).isEqualTo("baseline");

    JsonNode third = result(data, 23);
    assertThat(third.path("baseline").path("version").intValue()).isEqualTo(2);
    assertThat(third.path("baseline").path("sessions").intValue()).isEqualTo(2);
    assertThat(third.path("baseline").path("repetitions").intValue()).isGreaterThan(accepted);
  }

  private JsonNode result(Path data, int wireSession) throws Exception {
    var over = new LinkedBlockingQueue<StoredSession>();
    try (var service = FemorisService.start(ServiceConfig.local(0, 0, data), "test");
        var answers = new Answers(service.liveUrl())) {
      service.whenSessionIsOver(over::add);
      assertThat(
              played
                  .play(service.brokerUrl(), wireSession, SPEED)
                  .get(60, TimeUnit.SECONDS)
                  .isComplete())
          .isTrue();
      StoredSession ended = over.poll(60, TimeUnit.SECONDS);
      assertThat(ended).isNotNull();
      assertThat(answers.metric("femoris_results_differ_total")).isZero();
      return answers.getJson("/api/sessions/" + ended.id());
    }
  }

  /** What the range of that repetition was held against; empty when it could not be. */
  private static String basisOfRange(JsonNode result, int repetition) {
    for (JsonNode finding :
        result.path("sets").path(0).path("reps").path(repetition).path("findings")) {
      if (finding.path("fault").asString().equals("partial_range")) {
        return finding.path("reference_basis").asString("");
      }
    }
    throw new AssertionError("partial_range is not judged: " + result);
  }
}
