package dev.femoris.service.trace;

import dev.femoris.analysis.session.Provenance;
import dev.femoris.service.file.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * One of a session's traces in a file, 12 bytes a sample, so that looking at a session needs no
 * analysis. It is only a copy: one that is absent, cut short or made by another analysis is as good
 * as none.
 */
public final class TraceFile {

  private static final int MAGIC = 0x46544d31;
  private static final int SAMPLE_BYTES = Long.BYTES + Float.BYTES;

  private final Path file;

  private TraceFile(Path file) {
    this.file = file;
  }

  /** The one of the session whose report is in {@code folder}. */
  public static TraceFile in(Path folder, TraceOf of) {
    return new TraceFile(folder.resolve(of.file()));
  }

  /**
   * @throws dev.femoris.service.failure.Failure (IO) when it cannot be written
   */
  public ShownTrace write(ShownTrace shown, Provenance madeBy) {
    byte[] maker = maker(madeBy.algorithm(), madeBy.parametersSha256());
    int size = shown.timeNanos().length;
    ByteBuffer bytes = ByteBuffer.allocate(3 * Integer.BYTES + maker.length + size * SAMPLE_BYTES);
    bytes.putInt(MAGIC).putInt(maker.length).put(maker).putInt(size);
    for (int i = 0; i < size; i++) {
      bytes.putLong(shown.timeNanos()[i]).putFloat(shown.thetaDeg()[i]);
    }
    WholeFile.write(file, partial -> Files.write(partial, bytes.array()));
    return shown;
  }

  /**
   * What was written, if it is whole and of that analysis.
   *
   * @param algorithm of the result that is shown
   * @param parameters likewise
   */
  public Optional<ShownTrace> read(String algorithm, String parameters) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    return parse(ByteBuffer.wrap(content), maker(algorithm, parameters));
  }

  private static Optional<ShownTrace> parse(ByteBuffer bytes, byte[] maker) {
    int head = 3 * Integer.BYTES + maker.length;
    if (bytes.remaining() < head || bytes.getInt() != MAGIC || bytes.getInt() != maker.length) {
      return Optional.empty();
    }
    byte[] found = new byte[maker.length];
    bytes.get(found);
    int size = bytes.getInt();
    boolean whole = size >= 0 && bytes.remaining() == (long) size * SAMPLE_BYTES;
    if (!Arrays.equals(found, maker) || !whole) {
      return Optional.empty();
    }
    var trace = new ShownTrace(new long[size], new float[size]);
    for (int i = 0; i < size; i++) {
      trace.timeNanos()[i] = bytes.getLong();
      trace.thetaDeg()[i] = bytes.getFloat();
    }
    return Optional.of(trace);
  }

  private static byte[] maker(String algorithm, String parameters) {
    return (algorithm + " " + parameters).getBytes(StandardCharsets.UTF_8);
  }
}
