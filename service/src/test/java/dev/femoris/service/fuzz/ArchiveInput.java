package dev.femoris.service.fuzz;

import dev.femoris.service.archive.ArchiveFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Archives of athletes: as they are when the input begins like a zip; otherwise the input is the
 * manifest, and behind a form feed the one file in it.
 */
final class ArchiveInput {

  private static final String NAME = "rows/session.jsonl";

  private ArchiveInput() {}

  static void read(byte[] input) throws Exception {
    byte[] zip = input.length > 1 && input[0] == 'P' && input[1] == 'K' ? input : zipped(input);
    try (var archive = ArchiveFile.open(Scratch.file("archive.zip", zip))) {
      archive.unpack(path -> OutputStream.nullOutputStream());
    }
  }

  static List<byte[]> seeds() {
    String row = "{\"id\":\"a\",\"label\":\"Anna\"}\n";
    byte[] good = bytes(manifest(row, 1) + "\f" + row);
    return List.of(good, zipped(good), bytes(manifest(row, 2) + "\f" + row));
  }

  private static String manifest(String row, int version) {
    return """
    {"format":"femoris/athlete-archive","version":%d,"femoris":"0.1.0","made_at":"2026-11-23T12:00:00Z",
    "athlete":{"name":"Anna","account":false},"left_out_rows":0,
    "entries":[{"path":"%s","bytes":%d,"sha256":"%s","rows":1}]}
    """
        .formatted(version, NAME, row.length(), sha256(row));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(byte[] input) {
    String[] parts = new String(input, StandardCharsets.ISO_8859_1).split("\f", 2);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, "manifest.json", parts[0]);
      if (parts.length > 1) {
        put(zip, NAME, parts[1]);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
    zip.closeEntry();
  }
}
