package dev.femoris.service.session;

import dev.femoris.service.store.DeclarationStore;
import dev.femoris.service.store.NextDeclaration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was declared on live pages for the next sessions of sensors, over a restart of the service
 * too. A sensor that declares something else itself is believed; one whose old declaration a broker
 * delivers again is not. Thread-safe.
 */
final class NextDeclarations {

  private final DeclarationStore store;
  private final Map<String, NextDeclaration> pages = new LinkedHashMap<>();
  private final Map<String, String> own = new LinkedHashMap<>();

  NextDeclarations(DeclarationStore store) {
    this.store = store;
    store.all().forEach(each -> pages.put(each.device(), each));
  }

  synchronized Collection<NextDeclaration> all() {
    return List.copyOf(pages.values());
  }

  /** A page declared it in that session. */
  synchronized void declared(String device, String sessionId, byte[] json) {
    var next =
        new NextDeclaration(device, sessionId, text(json), Optional.ofNullable(own.get(device)));
    pages.put(device, next);
    store.put(next, Instant.now());
  }

  /**
   * A declaration of that sensor comes, a page's or its own.
   *
   * @return false when it is an old one of the sensor's own that a page has replaced
   */
  synchronized boolean counts(String device, byte[] json) {
    String text = text(json);
    NextDeclaration page = pages.get(device);
    if (page == null) {
      own.put(device, text);
      return true;
    }
    if (page.json().equals(text)) {
      return true;
    }
    if (page.replaces().equals(Optional.of(text))) {
      return false;
    }
    own.put(device, text);
    pages.remove(device);
    store.remove(device);
    return true;
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
