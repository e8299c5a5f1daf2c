package dev.femoris.service.gateway;

/** The connection to a page that is a gateway. Thread-safe; never blocks, never throws. */
public interface PageLine {

  /** Sends a message, unless the connection is lost. */
  void send(String text);

  /** Ends the connection; the page may come again. */
  void close(String reason);
}
