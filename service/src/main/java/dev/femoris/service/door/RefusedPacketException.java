package dev.femoris.service.door;

/** A client sent what may not pass; its connection ends. The message says what, on one line. */
public final class RefusedPacketException extends Exception {

  private static final long serialVersionUID = 1;

  RefusedPacketException(String what) {
    super(what, null, false, false);
  }
}
