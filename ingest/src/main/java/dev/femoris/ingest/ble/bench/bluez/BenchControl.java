package dev.femoris.ingest.ble.bench.bluez;

import dev.femoris.ingest.ble.bench.SensorCounts;
import dev.femoris.ingest.ble.bench.SensorKind;
import dev.femoris.ingest.file.RecordingWriter;
import dev.femoris.ingest.file.SensorRecording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands the emulated world, from any process. Thread-safe.
 *
 * <p>Failures of the bench itself are {@link IllegalStateException}.
 */
public final class BenchControl implements AutoCloseable {

  private final SocketChannel channel;
  private final BufferedReader answers;

  private BenchControl(SocketChannel channel) {
    this.channel = channel;
    this.answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
  }

  /** Joins a bench that runs. */
  public static BenchControl connect(Path socket) throws IOException {
    return new BenchControl(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
  }

  /** Puts a still sensor in reach. */
  public void add(String address, SensorKind kind) {
    ask("add", address, kind.id());
  }

  /** A {@link SensorKind#FLOOD} at another rate. */
  public void addFlood(String address, double perSecond) {
    ask("flood", address, Double.toString(perSecond));
  }

  /**
   * Gives a sensor a motion; it begins when the sensor first streams.
   *
   * @param recording in any form the program reads; its first sensor
   * @param speed seconds of motion a second; other than 1 only for sensors that stamp
   */
  public void play(String address, Path recording, double speed) {
    ask("play", address, Double.toString(speed), recording.toAbsolutePath().toString());
  }

  /** The same with samples at hand. */
  public void play(String address, SensorRecording recording, double speed) {
    try {
      Path file = Files.createTempFile("bench", ".csv");
      try {
        RecordingWriter.write(file, List.of(recording));
        play(address, file, speed);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Lets a sensor lie still for so long. */
  public void still(String address, Duration duration) {
    ask("still", address, Long.toString(duration.toSeconds()));
  }

  /** Breaks a sensor's link once; it stays in reach. */
  public void lose(String address) {
    ask("lose", address);
  }

  /** Carries a sensor out of reach. */
  public void away(String address) {
    ask("away", address);
  }

  /** Carries it back. */
  public void near(String address) {
    ask("near", address);
  }

  /** Stops the Bluetooth service. */
  public void stopService() {
    ask("stop");
  }

  /** Ends a service whose message bus was killed. */
  void busDied() {
    ask("bus-died");
  }

  /** Stops the service and removes all sensors. */
  public void clear() {
    ask("clear");
  }

  /** Kills the message bus. */
  public void killBus() {
    ask("kill-bus");
  }

  /** Starts it; nothing is remembered of the time before. */
  public void startService() {
    ask("start");
  }

  /** Starts it on a machine without a radio. */
  public void startServiceWithoutRadio() {
    ask("start-without-radio");
  }

  public SensorCounts counts(String address) {
    String[] words = ask("counts", address).split(" ", -1);
    return new SensorCounts(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Boolean.parseBoolean(words[4]));
  }

  private synchronized String ask(String... words) {
    try {
      channel.write(
          ByteBuffer.wrap((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8)));
      return content(answers.readLine(), words[0]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String content(@Nullable String answer, String command) {
    if (answer == null) {
      throw new IllegalStateException("the bench is gone; asked: " + command);
    }
    if (!answer.startsWith("ok")) {
      throw new IllegalStateException(command + ": " + answer);
    }
    return answer.substring(2).strip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
