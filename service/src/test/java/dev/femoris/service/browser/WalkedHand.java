package dev.femoris.service.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hands of the people of a walk: whatever they click, tap, hold or activate by key is counted,
 * what they type is listed. Nothing else moves a page.
 */
final class WalkedHand {

  /** One thing that was clicked, and by whom. */
  record Click(String who, String what) {}

  private final List<Click> clicks = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();
  private final Optional<Path> pictures;

  WalkedHand(Optional<Path> pictures) {
    this.pictures = pictures;
  }

  List<Click> clicks() {
    return clicks;
  }

  List<String> typed() {
    return typed;
  }

  /** An address that somebody was handed, pasted into the browser. */
  void open(String who, Page page, String address) {
    typed.add("%s opens %s".formatted(who, address.replaceAll("#.*", "#…")));
    page.navigate(address);
  }

  void click(String who, Page page, String selector) {
    Locator target = page.locator(selector).first();
    clicks.add(new Click(who, name(target)));
    target.click();
  }

  /** The browser's own button. */
  void reload(String who, Page page) {
    clicks.add(new Click(who, "Reload"));
    page.reload();
  }

  /** A button that must be held until {@code done}, a script, is true. */
  void hold(String who, Page page, String selector, String done) {
    Locator button = page.locator(selector);
    clicks.add(new Click(who, name(button)));
    button.hover();
    page.mouse().down();
    page.waitForFunction(done);
    page.mouse().up();
  }

  /** Into whatever has the focus; a tab between two texts. */
  void type(String who, Page page, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        page.keyboard().press("Tab");
      }
      page.keyboard().type(texts[i]);
      typed.add("%s types %s".formatted(who, texts[i]));
    }
  }

  /** A picture of what is on the screen. */
  void take(Page page, String file) {
    pictures.ifPresent(
        folder -> {
          try {
            Files.createDirectories(folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(folder.resolve(file))
                  .setScale(ScreenshotScale.CSS));
        });
  }

  private static String name(Locator target) {
    Object name =
        target.evaluate(
            "(node) => (node.ariaLabel ?? node.labels?.[0]?.firstChild.textContent"
                + " ?? node.innerText).trim().split('\\n')[0]");
    return String.valueOf(name);
  }
}
