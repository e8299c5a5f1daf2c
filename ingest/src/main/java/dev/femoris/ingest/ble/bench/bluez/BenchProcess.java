package dev.femoris.ingest.ble.bench.bluez;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The emulated Bluetooth service's process: {@code BenchProcess BUS-ADDRESS CONTROL-SOCKET
 * BUS-PROCESS-ID}. Ends when the first connection to the control socket does.
 */
public final class BenchProcess {

  private final BenchCommands commands;

  private BenchProcess(BenchCommands commands) {
    this.commands = commands;
  }

  public static void main(String[] args) throws IOException {
    var world = new EmulatedWorld(args[0]);
    var process = new BenchProcess(new BenchCommands(world, Long.parseLong(args[2])));
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      // Who sees the file may connect: it gets its name only when the socket listens.
      Path socket = Path.of(args[1]);
      Path unready = socket.resolveSibling("unready.sock");
      server.bind(UnixDomainSocketAddress.of(unready));
      Files.move(unready, socket, StandardCopyOption.ATOMIC_MOVE);
      var first = server.accept();
      Thread.ofPlatform().daemon().name("control").start(() -> process.serveOthers(server));
      process.serve(first);
    }
    // Whatever thread of the bus library is left: this process is done.
    System.exit(0);
  }

  private void serveOthers(ServerSocketChannel server) {
    try {
      while (true) {
        var next = server.accept();
        Thread.ofPlatform().daemon().name("control").start(() -> serveQuietly(next));
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void serveQuietly(SocketChannel channel) {
    try {
      serve(channel);
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SocketChannel channel) throws IOException {
    try (channel;
        var lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String answer = commands.answer(line) + "\n";
        channel.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
        line = lines.readLine();
      }
    }
  }
}
