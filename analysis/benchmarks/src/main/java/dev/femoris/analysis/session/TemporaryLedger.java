package dev.femoris.analysis.session;

import dev.femoris.analysis.ledger.Ledger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ledger in a file, as a live sensor's owner has one; counts what it was given. */
final class TemporaryLedger implements Ledger, AutoCloseable {

  private final Path path;
  private final RandomAccessFile file;

  TemporaryLedger() throws IOException {
    this.path = Files.createTempFile("femoris", ".ledger");
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** The number of a page is where it begins; its length is written before it. */
  @Override
  public int write(byte[] page) {
    try {
      int begin = (int) file.length();
      file.seek(begin);
      file.writeInt(page.length);
      file.write(page);
      return begin;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(int number) {
    try {
      file.seek(number);
      var page = new byte[file.readInt()];
      file.readFully(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long bytes() {
    try {
      return file.length();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
