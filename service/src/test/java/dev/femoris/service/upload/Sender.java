package dev.femoris.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.Deadline;
import dev.femoris.service.run.FemorisService;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Sends recordings in pieces, as a program would. */
final class Sender implements AutoCloseable {

  static final Duration LIMIT = Duration.ofMinutes(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;

  Sender(FemorisService service) {
    this(service.liveUrl());
  }

  Sender(URI service) {
    this.service = service;
  }

  /** A recording in which nothing happens, of that many samples at 100 Hz. */
  static byte[] still(int samples) {
    var csv = new StringBuilder("t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps\n");
    for (int i = 0; i < samples; i++) {
      csv.append(i / 100).append('.').append(i / 10 % 10).append(i % 10);
      csv.append(",0.01,9.81,0,0.").append(i % 7).append(",0,0\n");
    }
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }

  HttpResponse<String> begin(String name, long size, String more) throws Exception {
    String json =
        "{\"name\":\"%s\",\"size_bytes\":%d,\"exercise\":\"squat\"%s}".formatted(name, size, more);
    return send(
        HttpRequest.newBuilder(service.resolve("/api/uploads"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Begins one and gives its id. */
  String begun(String name, long size, String more) throws Exception {
    var answer = begin(name, size, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Answers.json(answer.body()).path("id").asString();
  }

  HttpResponse<String> piece(String id, long offset, byte[] bytes, int from, int to)
      throws Exception {
    return send(
        HttpRequest.newBuilder(at(id))
            .header("Upload-Offset", Long.toString(offset))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(bytes, from, to - from)));
  }

  /** Sends all of it as it is made. */
  HttpResponse<String> stream(String id, InputStream bytes) throws Exception {
    return send(
        HttpRequest.newBuilder(at(id))
            .header("Upload-Offset", "0")
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofInputStream(() -> bytes)));
  }

  /** Sends all of it. */
  String sent(String name, byte[] bytes, String more) throws Exception {
    String id = begun(name, bytes.length, more);
    assertThat(piece(id, 0, bytes, 0, bytes.length).statusCode()).isEqualTo(200);
    return id;
  }

  long offset(String id) throws Exception {
    var head = send(HttpRequest.newBuilder(at(id)).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    return Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow());
  }

  JsonNode upload(String id) throws Exception {
    return Answers.json(send(HttpRequest.newBuilder(at(id))).body());
  }

  /** As it is when it is in that state. */
  JsonNode await(String id, String state) throws Exception {
    Deadline.await(state, LIMIT, () -> upload(id).path("state").asString().equals(state));
    return upload(id);
  }

  /** As it is when it is over. */
  JsonNode over(String id) throws Exception {
    Deadline.await(
        "over",
        LIMIT,
        () -> !upload(id).path("state").asString().matches("receiving|waiting|running"));
    return upload(id);
  }

  HttpResponse<String> cancel(String id) throws Exception {
    return send(HttpRequest.newBuilder(at(id)).DELETE());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(service.resolve(path)));
  }

  private URI at(String id) {
    return service.resolve("/api/uploads/" + id);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
