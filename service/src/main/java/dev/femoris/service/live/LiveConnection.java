package dev.femoris.service.live;

import java.io.IOException;

/** A page that watches, as the network sees it. */
public interface LiveConnection {

  /** Sends one message and waits until it is on its way. */
  void send(String message) throws IOException;

  /** Ends the connection, telling the page why. */
  void close(String reason);
}
