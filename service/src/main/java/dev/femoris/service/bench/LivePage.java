package dev.femoris.service.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A live page without a browser: every message with the time it came. */
public final class LivePage implements WebSocket.Listener, AutoCloseable {

  /**
   * A message of the service.
   *
   * @param nanos when it came, as {@link System#nanoTime}
   */
  public record Message(String text, long nanos) {}

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final HttpClient client = HttpClient.newHttpClient();

  private LivePage() {}

  /** Watches {@code session}, or {@code latest}, of the service at {@code liveUrl}. */
  public static LivePage open(URI liveUrl, String session) {
    var page = new LivePage();
    var url =
        URI.create(
            "ws://%s:%d/api/live?session=%s"
                .formatted(liveUrl.getHost(), liveUrl.getPort(), session));
    page.client.newWebSocketBuilder().buildAsync(url, page).join();
    return page;
  }

  public BlockingQueue<Message> messages() {
    return messages;
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(new Message(partial.toString(), System.nanoTime()));
      partial.setLength(0);
    }
    socket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
