package dev.femoris.service.archive;

import dev.femoris.service.store.ArchiveRowSink;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the files of an archive one after the other and remembers what the manifest says. */
final class ArchiveWriter implements ArchiveRowSink {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZipOutputStream zip;
  private final List<ArchiveEntry> entries = new ArrayList<>();
  private @Nullable Open open;

  ArchiveWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** The file that is being written. */
  private static final class Open {

    private final String path;
    private final MessageDigest hash = Manifest.sha256();
    private final Counted counted;
    private final OutputStream out;
    private long rows = -1;

    Open(String path, OutputStream zip) {
      this.path = path;
      this.counted = new Counted(zip);
      this.out = new DigestOutputStream(counted, hash);
    }

    ArchiveEntry entry() {
      return new ArchiveEntry(
          path,
          counted.bytes,
          HexFormat.of().formatHex(hash.digest()),
          rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows));
    }
  }

  /** Counts, and stays open. */
  private static final class Counted extends FilterOutputStream {

    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }
  }

  @Override
  public void table(String name, boolean here) throws IOException {
    begin(ArchivePath.table(name, here)).rows = 0;
  }

  @Override
  public void row(Map<String, @Nullable Object> values) throws IOException {
    Open table = Objects.requireNonNull(open);
    table.out.write(JSON.writeValueAsBytes(values));
    table.out.write('\n');
    table.rows++;
  }

  /**
   * Begins a file; the stream is not to be closed.
   *
   * @throws IOException when no archive may have a file of that name
   */
  OutputStream file(String path) throws IOException {
    return begin(path).out;
  }

  private Open begin(String path) throws IOException {
    end();
    if (ArchivePath.of(path).isEmpty()) {
      throw new IOException(path + ": a file of that name cannot be in an archive; rename it");
    }
    zip.putNextEntry(new ZipEntry(path));
    open = new Open(path, zip);
    return open;
  }

  private void end() throws IOException {
    if (open != null) {
      entries.add(open.entry());
      zip.closeEntry();
      open = null;
    }
  }

  /** What was written; ends the last file. */
  List<ArchiveEntry> entries() throws IOException {
    end();
    return List.copyOf(entries);
  }

  /** Writes the manifest, behind everything else; the stream below stays open. */
  void finish(Manifest manifest) throws IOException {
    end();
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(ManifestJson.write(manifest));
    zip.closeEntry();
    zip.finish();
  }
}
