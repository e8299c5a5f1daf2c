package dev.femoris.service.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.PlayedSession;
import dev.femoris.service.run.FemorisService;
import dev.femoris.service.store.DatabaseKind;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** A session that came over MQTT, corrected, and given out over HTTP. */
class ExportedSessionTest {

  private static final PlayedSession PLAYED = PlayedSession.romanianDeadlifts(2, 3);

  @Test
  void aSessionIsGivenOutAsItIsShown(@TempDir Path data) throws Exception {
    try (var service = FemorisService.start(DatabaseKind.H2.service(data), "test");
        var answers = new Answers(service.liveUrl());
        var files = new Files(service.liveUrl(), played(service))) {
      var own = ReadBack.csv(files.text("repetitions.csv"));
      assertThat(own).hasSize(6);
      assertThat(ReadBack.parquet(files.get("repetitions.parquet").body())).hasSize(6);

      exclude(answers, files.id, own.getFirst());
      assertThat(ReadBack.csv(files.text("repetitions.csv"))).hasSize(5);

      var samples = ReadBack.csv(files.text("samples.csv"));
      assertThat(samples).hasSize(PLAYED.recording().size());
      assertThat(samples).allMatch(row -> "thigh_right".equals(row.get("placement")));
      assertThat(samples).filteredOn(row -> row.containsKey("theta_deg")).hasSizeGreaterThan(1000);
      assertThat(ReadBack.parquet(files.get("samples.parquet").body())).hasSameSizeAs(samples);
      assertThat(files.text("orientations.sto")).startsWith("DataRate=100.000000\n");
      theActivityHasALapForEachSet(files);

      var csv = files.get("repetitions.csv");
      assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
      assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
          .startsWith("attachment; filename=\"")
          .endsWith("-repetitions.csv\"");
      assertThat(files.get("report.html").statusCode()).isEqualTo(404);
      assertThat(answers.get("/api/sessions/no-such/export/samples.csv").statusCode())
          .isEqualTo(404);
    }
  }

  private static void theActivityHasALapForEachSet(Files files) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(files.get("activity.tcx").body()))
            .getDocumentElement();
    assertThat(root.getNamespaceURI())
        .isEqualTo("http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2");
    assertThat(root.getLocalName()).isEqualTo("TrainingCenterDatabase");
    Element activity = (Element) root.getElementsByTagNameNS("*", "Activity").item(0);
    assertThat(activity.getAttribute("Sport")).isEqualTo("Other");
    assertThat(children(activity)).containsExactly("Id", "Lap", "Lap", "Notes");
    Element lap = (Element) activity.getElementsByTagNameNS("*", "Lap").item(1);
    // The order the schema asks for.
    assertThat(children(lap))
        .containsExactly(
            "TotalTimeSeconds",
            "DistanceMeters",
            "Calories",
            "Intensity",
            "TriggerMethod",
            "Notes");
    Instant began = Instant.parse(activity.getFirstChild().getTextContent());
    assertThat(Instant.parse(lap.getAttribute("StartTime"))).isAfter(began);
    assertThat(lap.getLastChild().getTextContent())
        .isEqualTo("Set 2: 3 repetitions of romanian deadlift");
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      names.add(at.getLocalName());
    }
    return names;
  }

  private static void exclude(Answers answers, String id, Map<String, String> repetition)
      throws Exception {
    String body =
        "{\"revision\":0,\"key\":\"exclude-1\",\"who\":\"Maria\",\"do\":{\"kind\":\"exclude\",\"start_s\":%s,\"end_s\":%s}}"
            .formatted(repetition.get("start_s"), repetition.get("end_s"));
    var answer =
        answers.post(
            "/api/sessions/%s/corrections".formatted(id),
            HttpRequest.BodyPublishers.ofString(body),
            "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode reps = Answers.json(answer.body()).path("corrected_repetitions");
    assertThat(reps.asInt()).isEqualTo(5);
  }

  private static String played(FemorisService service) throws Exception {
    var over = new LinkedBlockingQueue<String>();
    service.whenSessionIsOver(session -> over.add(session.id()));
    var replay = PLAYED.play(service.brokerUrl(), 41, 40);
    String id = over.poll(120, TimeUnit.SECONDS);
    assertThat(replay.get(10, TimeUnit.SECONDS).isComplete()).isTrue();
    assertThat(id).isNotNull();
    return String.valueOf(id);
  }

  /** A session's files. */
  private record Files(URI service, String id, HttpClient client) implements AutoCloseable {

    Files(URI service, String id) {
      this(service, id, HttpClient.newHttpClient());
    }

    HttpResponse<byte[]> get(String file) throws Exception {
      URI of = service.resolve("/api/sessions/%s/export/%s".formatted(id, file));
      return client.send(
          HttpRequest.newBuilder(of).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String file) throws Exception {
      var answer = get(file);
      assertThat(answer.statusCode()).isEqualTo(200);
      return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
