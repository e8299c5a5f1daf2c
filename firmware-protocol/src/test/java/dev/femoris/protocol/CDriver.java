package dev.femoris.protocol;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running {@code driver.c}: records in, answers out. Not thread-safe. */
final class CDriver implements AutoCloseable {

  private static final int CAPACITY = 4 << 20;

  private final Process process;
  private final Path errors;
  private final OutputStream out;
  private final DataInputStream in;
  private ByteBuffer request = ByteBuffer.allocate(CAPACITY).putInt(0);
  private ByteBuffer answers = ByteBuffer.allocate(0);

  CDriver(Path program) throws IOException {
    errors = Files.createTempFile("driver", ".log");
    process = new ProcessBuilder(program.toString()).redirectError(errors.toFile()).start();
    out = process.getOutputStream();
    in = new DataInputStream(process.getInputStream());
  }

  /** Adds a record to the next request. */
  void add(char operation, byte... bytes) {
    if (request.remaining() < bytes.length + 5) {
      var larger = ByteBuffer.allocate(2 * (request.capacity() + bytes.length));
      request = larger.put(request.flip());
    }
    request.put((byte) operation).putInt(bytes.length).put(bytes);
  }

  /** Sends what was added. */
  void send() throws IOException {
    request.putInt(0, request.position() - 4);
    out.write(request.array(), 0, request.position());
    out.flush();
    request.clear().putInt(0);
  }

  /** Waits for the answers to what was sent. */
  void receive() throws IOException {
    try {
      answers = ByteBuffer.wrap(in.readNBytes(in.readInt()));
    } catch (EOFException ended) {
      throw new AssertionError("the driver ended: " + complaint(), ended);
    }
  }

  /** The answer to the next of the records sent. */
  ByteBuffer answer() {
    int length = answers.getInt();
    var answer = answers.slice(answers.position(), length);
    answers.position(answers.position() + length);
    return answer;
  }

  /** The answer to one record. */
  ByteBuffer ask(char operation, byte... bytes) throws IOException {
    add(operation, bytes);
    send();
    receive();
    return answer();
  }

  /** Ends it; what it or a sanitizer complained about is an error. */
  @Override
  public void close() throws IOException {
    out.close();
    int status = process.onExit().join().exitValue();
    String complaint = complaint();
    Files.delete(errors);
    if (status != 0 || !complaint.isEmpty()) {
      throw new AssertionError("the driver ended with %d: %s".formatted(status, complaint));
    }
  }

  private String complaint() throws IOException {
    List<String> lines = Files.readAllLines(errors, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(0, Math.min(40, lines.size())));
  }
}
