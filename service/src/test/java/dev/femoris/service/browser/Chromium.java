package dev.femoris.service.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {

  private static final String OVERRIDE = "FEMORIS_CHROMIUM";
  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final double DEADLINE_MS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, or skips the test when this machine has none. */
  static Chromium openOrSkip() {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(),
        "no Chromium here: install it (Debian: chromium) or set %s".formatted(OVERRIDE));
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    var launch =
        new BrowserType.LaunchOptions().setExecutablePath(program.orElseThrow()).setArgs(QUIET);
    return new Chromium(playwright, playwright.chromium().launch(launch));
  }

  /** A fresh profile with a window of {@code widthPx} by {@code heightPx}. */
  BrowserContext window(int widthPx, int heightPx, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions().setViewportSize(widthPx, heightPx).setColorScheme(colours);
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(DEADLINE_MS);
    return context;
  }

  /** A fresh profile of somebody who likes another language than English. */
  BrowserContext window(int widthPx, int heightPx, Locale language) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(widthPx, heightPx)
            .setLocale(language.toLanguageTag());
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(DEADLINE_MS);
    return context;
  }

  /** A laptop that has been told to trust the service. */
  BrowserContext trustingWindow(int widthPx, int heightPx, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(widthPx, heightPx)
            .setColorScheme(colours)
            .setIgnoreHTTPSErrors(true);
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(DEADLINE_MS);
    return context;
  }

  /** A phone that has been told to trust the service. */
  BrowserContext phone(int widthPx, int heightPx, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(widthPx, heightPx)
            .setColorScheme(colours)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true)
            .setIgnoreHTTPSErrors(true);
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(DEADLINE_MS);
    return context;
  }

  /** A window on a screen with two device pixels to a CSS pixel, for pictures. */
  BrowserContext sharpWindow(int widthPx, int heightPx, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(widthPx, heightPx)
            .setColorScheme(colours)
            .setDeviceScaleFactor(2);
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(DEADLINE_MS);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.ofNullable(System.getenv(OVERRIDE)), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
