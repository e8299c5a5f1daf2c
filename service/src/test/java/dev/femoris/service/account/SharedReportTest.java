package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.Answers;
import dev.femoris.service.store.DatabaseKind;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report is read with a link, until the athlete takes it back. */
class SharedReportTest {

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whoeverHasTheLinkReadsThatReportAndNothingElse(DatabaseKind kind, @TempDir Path folder)
      throws Exception {
    try (var house = new Household(kind, folder)) {
      String link = "/shared/" + house.sharedSecret;
      var page = house.nobody.get(link + "/report.html");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .isEqualTo(house.anna.get(reportOf(house)).body())
          .contains("</html>")
          .doesNotContain(house.sharedSecret);
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
      assertThat(house.nobody.get(link + "/report.pdf").body()).startsWith("%PDF-");
      assertThat(house.nobody.get(reportOf(house)).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aLinkTakenBackIsAsOneThatNeverWas(DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      String link = "/shared/%s/report.html".formatted(house.sharedSecret);
      var shares = Answers.json(house.anna.get(sharesOf(house)).body());
      assertThat(shares).hasSize(1);
      assertThat(shares.toString()).doesNotContain(house.sharedSecret);
      long id = shares.get(0).path("id").asLong();
      String revoke = sharesOf(house) + "/" + id + "/revoke";
      assertThat(house.maria.post(revoke, "").statusCode()).as("her trainer").isEqualTo(404);
      assertThat(house.nobody.get(link).statusCode()).isEqualTo(200);
      assertThat(house.anna.post(revoke, "").statusCode()).isEqualTo(204);
      assertSame(house.nobody.get(link), house.nobody.get("/shared/never/report.html"));
      assertThat(house.anna.post(revoke, "").statusCode()).as("again").isEqualTo(404);
      assertThat(house.anna.json(sharesOf(house))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aClosedAccountsLinksLeadNowhere(DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      String link = "/shared/%s/report.html".formatted(house.sharedSecret);
      String close = "/api/accounts/%d/close".formatted(house.annaId);
      assertThat(house.admin.post(close, "{}").statusCode()).isEqualTo(204);
      assertSame(house.nobody.get(link), house.nobody.get("/shared/never/report.html"));
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void howLongItLastsIsSaidWithinAYear(DatabaseKind kind, @TempDir Path folder) throws Exception {
    try (var house = new Household(kind, folder)) {
      for (String wrong : List.of("{\"days\":0}", "{\"days\":366}")) {
        assertThat(house.anna.post(sharesOf(house), wrong).statusCode()).as(wrong).isEqualTo(422);
      }
      for (String wrong : List.of("{}", "no JSON", "{\"days\":1.5}")) {
        assertThat(house.anna.post(sharesOf(house), wrong).statusCode()).as(wrong).isEqualTo(400);
      }
      assertThat(house.anna.json(sharesOf(house))).hasSize(1);
    }
  }

  private static void assertSame(HttpResponse<String> a, HttpResponse<String> b) {
    assertThat(a.statusCode()).isEqualTo(404).isEqualTo(b.statusCode());
    assertThat(a.body()).isEqualTo(b.body());
  }

  private static String reportOf(Household house) {
    return "/api/sessions/%s/report.html".formatted(house.session);
  }

  private static String sharesOf(Household house) {
    return "/api/sessions/%s/shares".formatted(house.session);
  }
}
