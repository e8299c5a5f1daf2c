package dev.femoris.service.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.store.Database;
import dev.femoris.service.store.DatabaseKind;
import dev.femoris.service.store.SessionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that are not as they should be: one line, and nothing is changed. */
class BadArchiveTest {

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");
  private static final String SESSIONS = "rows/session.jsonl";

  @TempDir private Path folder = Path.of("");
  private Path archive = Path.of("");
  private Map<String, byte[]> files = Map.of();
  private ServiceConfig here = ServiceConfig.local(0, 0, Path.of(""));

  @BeforeEach
  void make() throws IOException {
    archive = folder.resolve("anna.zip");
    here = ServiceConfig.local(0, 0, folder.resolve("here"));
    ServiceConfig there = ServiceConfig.local(0, 0, folder.resolve("there"));
    try (var database = StoredHistory.open(there);
        var out = Files.newOutputStream(archive)) {
      var session = StoredHistory.session("a", "Anna", 1, SessionState.ENDED);
      StoredHistory.put(there, database, session, Optional.empty());
      new AthleteExport(there, database).write("Anna", out, AT, "test");
    }
    files = Zips.read(archive);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    try (var all = Files.walk(here.dataFolder())) {
      assertThat(all.filter(Files::isRegularFile).map(each -> String.valueOf(each.getFileName())))
          .containsOnly("femoris.mv.db");
    }
    try (var database = StoredHistory.open(here)) {
      assertThat(database.isEmpty()).isTrue();
    }
  }

  @Test
  void noFileNoZipAndHalfAZip() throws IOException {
    assertRefused(folder.resolve("none.zip"), "no such file");
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length * 2 / 3));
    assertRefused(archive, "it is no whole zip");
    Files.writeString(archive, "no zip");
    assertRefused(archive, "it is no whole zip");
    Zips.write(archive, Map.of("notes.txt", new byte[0]));
    assertRefused(archive, "there is no manifest.json in it");
  }

  @Test
  void manifestsOfOtherFormatsAndVersions() throws IOException {
    refused("\"version\" : 1", "\"version\" : 2", "version 2 and this Femoris reads 1");
    refused("\"version\" : 1", "\"version\" : \"x\"", "no version that ever was");
    refused("femoris/athlete-archive", "others/archive", "another format");
    refused("\"name\" : \"Anna\"", "\"name\" : \"\"", "whose it is");
    refused("\"made_at\"", "\"made\"", "not as it should be");
    refused("{", "", "not as it should be");
    refused("\"bytes\" : ", "\"bytes\" : 9", "not as long as the manifest says");
    refused("\"bytes\" : ", "\"bytes\" : -", "bytes, sha256 or rows cannot be");
  }

  @Test
  void damagedMissingAndUnknownFiles() throws IOException {
    Zips.write(archive, changed("raw/a/messages.rawlog", "packets of b"));
    assertRefused(archive, "raw/a/messages.rawlog is damaged: its SHA-256 is another");
    var without = new TreeMap<>(files);
    without.remove("raw/a/messages.rawlog");
    Zips.write(archive, without);
    assertRefused(archive, "raw/a/messages.rawlog is missing");
    Zips.write(archive, changed("raw/a/more.rawlog", "x"));
    assertRefused(archive, "files in it that its manifest does not name");
  }

  @ParameterizedTest
  @CsvSource({
    "../outside.txt",
    "raw/../../outside.txt",
    "raw/a/../../../outside.txt",
    "/outside.txt",
    "raw\\a\\outside.txt",
    "raw/a/C:outside.txt",
    "femoris.mv.db",
    "rows/session.csv",
    "reports/../raw/a/x"
  })
  void namesThatLeadElsewhere(String name) throws IOException {
    written(with(name, "x".getBytes(StandardCharsets.UTF_8)));
    assertRefused(archive, "no archive has a file \"" + name + "\"");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void aFileOfNoSession() throws IOException {
    written(with("raw/b/messages.rawlog", new byte[1]));
    assertRefused(archive, "raw/b belongs to nothing that is in it");
    written(with("uploads/a/messages.rawlog", new byte[1]));
    assertRefused(archive, "uploads/a belongs to nothing that is in it");
  }

  /** Small packed and large unpacked: read no further than is said, and never into memory. */
  @Test
  void bombs() throws IOException {
    var honest = with("raw/a/bomb", new byte[200 << 20]);
    Path bomb = written(honest);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    try (var opened = ArchiveFile.open(bomb)) {
      assertThat(opened.manifest().bytes()).isGreaterThan(200 << 20);
    }
    honest.put(Manifest.NAME, manifestOf(honest, Map.of("raw/a/bomb", 1000L)));
    Zips.write(archive, honest);
    assertRefused(archive, "raw/a/bomb is not as long as the manifest says");
    var line = with("rows/correction.jsonl", new byte[40 << 20]);
    Arrays.fill(line.get("rows/correction.jsonl"), (byte) ' ');
    written(line);
    assertRefused(archive, "it is longer than any row");
    var huge = new TreeMap<>(files);
    huge.put(Manifest.NAME, new byte[64 << 20]);
    Zips.write(archive, huge);
    assertRefused(archive, "its manifest is longer than");
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void rowsThatCannotBe(DatabaseKind kind) throws IOException {
    try (var database = kind.open(folder.resolve("rows"))) {
      ServiceConfig config = kind.service(folder.resolve("rows"));
      for (String[] each : BAD_ROWS) {
        String text = Zips.text(files, each[0]);
        assertThat(text).as(each[1]).contains(each[1]);
        byte[] bad = text.replace(each[1], each[2]).getBytes(StandardCharsets.ISO_8859_1);
        written(with(each[0], bad));
        assertThatThrownBy(
                () -> new AthleteImport(config, database).take(archive, Optional.empty(), AT))
            .as("%s for %s", each[2], each[1])
            .isInstanceOf(Failure.class)
            .hasMessageContaining(each[3])
            .hasMessageContaining("nothing was changed");
        assertThat(database.isEmpty()).isTrue();
        assertThat(config.rawFolder().resolve("a")).doesNotExist();
      }
    }
    // Left empty for the look at what is left.
    StoredHistory.open(here).close();
  }

  private static final List<String[]> BAD_ROWS =
      List.of(
          new String[] {SESSIONS, "\"id\":\"a\"", "\"id\":\"../a\"", "\"../a\" is no id"},
          new String[] {SESSIONS, "\"id\":\"a\"", "\"id\":7", "is not as it should be"},
          new String[] {SESSIONS, "\"state\":\"ended\"", "\"state\":\"x\"", "does not take it"},
          new String[] {SESSIONS, "\"device\":\"thigh-1\",", "", "there is no device"},
          new String[] {SESSIONS, "\"owner_id\":null", "\"owner_id\":1", "is not known"},
          new String[] {SESSIONS, "\"baseline_id\":1", "\"baseline_id\":2", "not in the archive"},
          new String[] {SESSIONS, "\"device\"", "\"devices\":[],\"device\"", "neither text nor"},
          new String[] {SESSIONS, "\"device\"", "\"devices\":1,\"device\"", "is not known here"},
          new String[] {SESSIONS, "2026-11-20T18:00:00Z", "yesterday", "not"},
          new String[] {SESSIONS, "\"wire_session\":1", "\"wire_session\":\"1\"", "not"},
          new String[] {SESSIONS, "{", "", "line 1 of rows/session.jsonl: it is no JSON"},
          new String[] {SESSIONS, "Anna", "An\\u0000na", "zero character"},
          new String[] {
            "rows/baseline.jsonl", "\"session_id\":\"a\"", "\"session_id\":\"b\"", "not in the"
          },
          new String[] {
            "rows/baseline.jsonl", "\"athlete\":\"label\"", "\"athlete\":\"Ben\"", "\"Ben\" is not"
          });

  private void refused(String what, String by, String why) throws IOException {
    String manifest = Zips.text(files, Manifest.NAME);
    int at = manifest.indexOf(what);
    assertThat(at).as(what).isNotNegative();
    String bad = manifest.substring(0, at) + by + manifest.substring(at + what.length());
    Zips.write(archive, changed(Manifest.NAME, bad));
    assertRefused(archive, why);
  }

  private Map<String, byte[]> changed(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Map<String, byte[]> with(String name, byte[] content) {
    var with = new TreeMap<>(files);
    with.put(name, content);
    return with;
  }

  /** Writes them with a manifest that fits. */
  private Path written(Map<String, byte[]> content) throws IOException {
    content.put(Manifest.NAME, manifestOf(content, Map.of()));
    Zips.write(archive, content);
    return archive;
  }

  private static byte[] manifestOf(Map<String, byte[]> content, Map<String, Long> lengths) {
    var entries = new ArrayList<ArchiveEntry>();
    content.forEach(
        (name, bytes) -> {
          if (!name.equals(Manifest.NAME)) {
            String hash = HexFormat.of().formatHex(Manifest.sha256().digest(bytes));
            long length = lengths.getOrDefault(name, (long) bytes.length);
            long rows = new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
            entries.add(
                new ArchiveEntry(
                    name,
                    length,
                    hash,
                    name.startsWith("rows/") ? OptionalLong.of(rows) : OptionalLong.empty()));
          }
        });
    return ManifestJson.write(new Manifest("test", AT, "Anna", false, 0, entries));
  }

  private void assertRefused(Path file, String why) {
    try (Database database = StoredHistory.open(here)) {
      assertThatThrownBy(() -> new AthleteImport(here, database).take(file, Optional.empty(), AT))
          .isInstanceOf(Failure.class)
          .hasMessageContaining(why);
    }
  }
}
