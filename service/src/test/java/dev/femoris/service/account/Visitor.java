package dev.femoris.service.account;

import dev.femoris.service.Answers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Somebody who asks the service, as a browser would: with a cookie and the page's origin. */
final class Visitor implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private URI service;
  private Optional<String> cookie = Optional.empty();
  private Optional<String> bearer = Optional.empty();

  Visitor(URI service) {
    this.service = service;
  }

  /** The service is elsewhere now; the cookie goes along. */
  void move(URI newService) {
    service = newService;
  }

  /** A program or sensor with a token. */
  static Visitor withToken(URI service, String token) {
    var visitor = new Visitor(service);
    visitor.bearer = Optional.of(token);
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, json);
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return Answers.json(get(path).body());
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(method, path, body, "application/json");
  }

  HttpResponse<String> upload(String query, String csv) throws IOException, InterruptedException {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"set.csv\"\r\n\r\n"
            + csv
            + "\r\n--b--\r\n";
    return send("POST", "/api/uploads?" + query, body, "multipart/form-data; boundary=b");
  }

  private HttpResponse<String> send(String method, String path, String body, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Content-Type", type)
            .header("Origin", origin())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    identity().forEach(each -> request.header(each.name(), each.value()));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    answer.headers().firstValue("Set-Cookie").ifPresent(this::remember);
    return answer;
  }

  /** Everything a live socket says until it is closed; empty when it is not opened. */
  Optional<Heard> listen(String path) {
    var heard = new Heard();
    URI at = URI.create(service.resolve(path).toString().replaceFirst("^http", "ws"));
    var builder = client.newWebSocketBuilder().header("Origin", origin());
    identity().forEach(each -> builder.header(each.name(), each.value()));
    try {
      heard.socket.add(builder.buildAsync(at, heard).join());
      return Optional.of(heard);
    } catch (CompletionException refused) {
      return Optional.empty();
    }
  }

  Optional<String> cookie() {
    return cookie;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private record Header(String name, String value) {}

  private List<Header> identity() {
    List<Header> all = new ArrayList<>();
    cookie.ifPresent(value -> all.add(new Header("Cookie", value)));
    bearer.ifPresent(value -> all.add(new Header("Authorization", "Bearer " + value)));
    return all;
  }

  private void remember(String setCookie) {
    cookie = Optional.of(setCookie.substring(0, setCookie.indexOf(';')));
  }

  private String origin() {
    return "http://%s:%d".formatted(service.getHost(), service.getPort());
  }

  /** What came over a WebSocket. */
  static final class Heard implements WebSocket.Listener {
    private final List<WebSocket> socket = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile boolean closed;

    List<String> messages() {
      return List.copyOf(messages);
    }

    boolean isClosed() {
      return closed;
    }

    void close() {
      socket.forEach(WebSocket::abort);
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        messages.add(part.toString());
        part.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      messages.add("binary");
      return WebSocket.Listener.super.onBinary(from, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed = true;
      return WebSocket.Listener.super.onClose(from, status, reason);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed = true;
    }
  }
}
