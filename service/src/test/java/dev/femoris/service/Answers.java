package dev.femoris.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service over HTTP. */
public final class Answers implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI service;

  public Answers(URI service) {
    this.service = service;
  }

  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(service.resolve(path)).build());
  }

  /**
   * @param language as a browser says what it likes
   */
  public HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(service.resolve(path)).header("Accept-Language", language).build());
  }

  public JsonNode getJson(String path) throws IOException, InterruptedException {
    return json(get(path).body());
  }

  public HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String type)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", type)
            .POST(body)
            .build());
  }

  public HttpResponse<String> put(String path, String json)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** Sends a file as a browser's form would. */
  public HttpResponse<String> upload(String query, String fileName, byte[] content)
      throws IOException, InterruptedException {
    String boundary = "femoris-test-boundary";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, fileName);
    var body =
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(head),
            HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return post("/api/uploads?" + query, body, "multipart/form-data; boundary=" + boundary);
  }

  /** Whether the service answers and says that it is well. */
  public boolean isUp() throws InterruptedException {
    try {
      return get("/health").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A number of {@code /metrics}; 0 when it was never counted. */
  public double metric(String name) throws IOException, InterruptedException {
    var line =
        Pattern.compile("^" + Pattern.quote(name) + " ([0-9.E+-]+)$", Pattern.MULTILINE)
            .matcher(get("/metrics").body());
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }

  /** The newest session's row, once there is one. */
  public Optional<JsonNode> newestSession() throws IOException, InterruptedException {
    JsonNode all = getJson("/api/sessions");
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
