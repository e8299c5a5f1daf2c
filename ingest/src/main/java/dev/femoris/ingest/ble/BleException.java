package dev.femoris.ingest.ble;

/**
 * Something with Bluetooth did not work. Expected in normal operation; the reason says who acts.
 */
public final class BleException extends Exception {

  private static final long serialVersionUID = 1;

  /** What can be done. */
  public enum Reason {
    /** The system's message bus is gone; only a new process can join it again. */
    BUS_GONE,
    /** No radio, or the Bluetooth service is not running: try again later. */
    NO_RADIO,
    /** This sensor is not in reach, or it let go: connect again. */
    LINK_LOST,
    /** No answer in time: connect again. */
    TIMEOUT,
    /** The sensor has no such service or characteristic, or refused what was written. */
    REFUSED
  }

  private final Reason reason;

  public BleException(Reason reason, String line) {
    super(line);
    this.reason = reason;
  }

  public BleException(Reason reason, String line, Throwable cause) {
    super(line, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
