package dev.femoris.service.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between a phone and the service. Cut, it swallows what is sent, as a radio out of
 * reach does: nobody is told. Mended, what was open is found dead.
 */
final class CuttableLine implements AutoCloseable {

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  CuttableLine(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  void cut() {
    cut = true;
  }

  void mend() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    cut = false;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    mend();
  }

  private void accept() {
    try {
      while (true) {
        Socket phone = listener.accept();
        if (cut) {
          phone.close();
        } else {
          join(phone);
        }
      }
    } catch (SocketException closed) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void join(Socket phone) throws IOException {
    var service = new Socket(InetAddress.getLoopbackAddress(), target);
    open.add(phone);
    open.add(service);
    Thread.ofVirtual().start(() -> carry(phone, service));
    Thread.ofVirtual().start(() -> carry(service, phone));
  }

  private void carry(Socket from, Socket to) {
    byte[] chunk = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (!cut) {
          out.write(chunk, 0, read);
        }
      }
    } catch (IOException gone) {
      open.remove(from);
    }
    open.remove(from);
  }
}
