package dev.femoris.service.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The live page as a person sees it, and what the browser complained about meanwhile. */
final class LivePage {

  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> foreignRequests = new CopyOnWriteArrayList<>();

  private LivePage(Page page, URI service) {
    this.page = page;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> noteForeign(request.url(), service));
    page.onWebSocket(socket -> noteForeign(socket.url(), service));
  }

  static LivePage open(BrowserContext window, URI service) {
    var live = new LivePage(window.newPage(), service);
    live.page.navigate(service.toString());
    return live;
  }

  Page page() {
    return page;
  }

  int count() {
    return Integer.parseInt(page.getByTestId("count").innerText());
  }

  /** Waits until the current set's count is at least {@code repetitions}. */
  void awaitCount(int repetitions) {
    page.waitForFunction(
        "least => Number(document.getElementById('count').textContent) >= least", repetitions);
  }

  /** Waits for one of the page's faces: connecting, waiting, live, ended. */
  void awaitFace(String face) {
    page.waitForFunction("face => document.body.dataset.face === face", face);
  }

  /** Waits for the page's own connection: connecting, open, waiting. */
  void awaitConnection(String state) {
    page.waitForFunction("state => document.getElementById('page').dataset.state === state", state);
  }

  String text(String id) {
    return locator(id).innerText();
  }

  Locator locator(String id) {
    return page.locator("#" + id);
  }

  /** A number the page's script computes. */
  double number(String expression) {
    Object value = page.evaluate(expression);
    return ((Number) Objects.requireNonNull(value, expression)).doubleValue();
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> foreignRequests() {
    return foreignRequests;
  }

  private void noteForeign(String url, URI service) {
    URI asked = URI.create(url);
    boolean inside = Objects.equals(asked.getAuthority(), service.getAuthority());
    if (!inside && !List.of("data", "blob").contains(asked.getScheme())) {
      foreignRequests.add(url);
    }
  }
}
