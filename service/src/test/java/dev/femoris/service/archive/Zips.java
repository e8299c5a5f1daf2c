package dev.femoris.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips, read and written whole. */
final class Zips {

  private Zips() {}

  static Map<String, byte[]> read(Path file) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  static void write(Path file, Map<String, byte[]> files) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }

  /** Every byte but when it was made and by what. */
  static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
    assertThat(other.keySet()).containsExactlyElementsOf(one.keySet());
    for (String name : one.keySet()) {
      String was = text(one, name);
      String is = text(other, name);
      if (name.equals("manifest.json")) {
        String varies = "\"(made_at|femoris)\" : \"[^\"]*\"";
        assertThat(is.replaceAll(varies, "")).isEqualTo(was.replaceAll(varies, ""));
      } else {
        assertThat(is).as(name).isEqualTo(was);
      }
    }
  }

  static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.ISO_8859_1);
  }
}
