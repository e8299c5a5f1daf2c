package dev.femoris.protocol;

/**
 * The receiver has every sample before {@code nextExpected} durably on disk; the sender may forget
 * them. Everything from there on is sent again after a reconnect.
 */
public record AckFrame(int session, long nextExpected) implements Downlink {

  static final int BYTES = 10;

  public AckFrame {
    Fields.requireU16("session", session);
    Fields.requireRange("nextExpected", nextExpected, 0, Fields.MAX_U32);
  }
}
