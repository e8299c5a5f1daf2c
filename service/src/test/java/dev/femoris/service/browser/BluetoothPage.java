package dev.femoris.service.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The page with Bluetooth sensors as a person uses it. */
final class BluetoothPage {

  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private BluetoothPage(Page page) {
    this.page = page;
    page.onPageError(complaints::add);
  }

  static BluetoothPage open(BrowserContext window, URI service) {
    var opened = new BluetoothPage(window.newPage());
    opened.page.navigate(service.resolve("/bluetooth.html").toString());
    opened.page.waitForFunction("() => document.getElementById('exercise').options.length > 0");
    return opened;
  }

  Page page() {
    return page;
  }

  /** Chooses the sensor of that name in the browser's list and waits until it is ready. */
  void connect(String name, String placement) {
    int before = page.locator("#worn li").count();
    page.evaluate("name => { fakeBluetooth.nextChoice = name; }", name);
    page.locator("#placement").selectOption(placement);
    page.locator("#add").click();
    page.locator("#worn li[data-link=ready]").nth(before).waitFor();
  }

  /** Chooses that sensor in the browser's list, whatever comes of it. */
  void choose(String name) {
    page.evaluate("name => { fakeBluetooth.nextChoice = name; }", name);
    page.locator("#add").click();
  }

  void awaitProblem(String words) {
    page.waitForFunction(
        "words => { const said = document.getElementById('problem').textContent;"
            + " return words === '' ? said === '' : said.includes(words); }",
        words);
  }

  /** Where another sensor may be worn. */
  List<String> placementsOffered() {
    Object free =
        page.evaluate(
            "[...document.getElementById('placement').options].filter((o) => !o.disabled).map((o) => o.value)");
    return ((List<?>) free).stream().map(String::valueOf).toList();
  }

  void start(String exercise, String athlete, String load) {
    page.locator("#exercise").selectOption(exercise);
    page.locator("#athlete").fill(athlete);
    page.locator("#load").fill(load);
    page.locator("#start").click();
    page.locator("#worn li[data-link=streaming]").first().waitFor();
  }

  /** Stops and waits until the service has everything. */
  void stop() {
    page.locator("#stop").click();
    page.locator("#over").waitFor();
  }

  void toFront() {
    page.bringToFront();
  }

  String sensorText() {
    return page.locator("#worn").innerText();
  }

  void awaitText(String text) {
    page.locator("#worn li").filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
  }

  void awaitCount(int repetitions) {
    page.waitForFunction(
        "least => Number(document.getElementById('count').textContent) >= least", repetitions);
  }

  /** Waits until the service has taken so many samples of the first sensor. */
  void awaitSamples(int samples) {
    page.waitForFunction(
        "least => parseInt(document.querySelector('#worn .facts').textContent.replace(/[^0-9s]/g, '')) >= least",
        samples);
  }

  void awaitPlayed() {
    page.waitForFunction("() => fakeBluetooth.state.played");
  }

  void inReach(String name, boolean value) {
    page.evaluate("([name, value]) => fakeBluetooth.inReach(name, value)", List.of(name, value));
  }

  /** What was asked of the sensors, in order. */
  List<String> commands() {
    Object log = page.evaluate("fakeBluetooth.log");
    return ((List<?>) log).stream().map(String::valueOf).toList();
  }

  double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  List<String> complaints() {
    return complaints;
  }
}
