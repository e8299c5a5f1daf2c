package dev.femoris.ingest.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** A stream that says how much of it was read and ends where it becomes too long. */
final class ReadInput extends FilterInputStream {

  private final long most;
  private final long expected;
  private final DoubleConsumer progress;
  private long count;

  /**
   * @param most bytes; one more is a {@link TooLongException}
   * @param expected bytes, of which the share is told
   */
  ReadInput(InputStream in, long most, long expected, DoubleConsumer progress) {
    super(in);
    this.most = most;
    this.expected = expected;
    this.progress = progress;
  }

  /** More came than is read. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    counted(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int read = in.read(target, start, length);
    counted(Math.max(0, read));
    return read;
  }

  private void counted(int bytes) throws IOException {
    count += bytes;
    if (count > most) {
      throw new TooLongException();
    }
    progress.accept(Math.min(1, (double) count / expected));
  }
}
