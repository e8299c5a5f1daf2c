package dev.femoris.service.correction;

/**
 * A stretch of a session.
 *
 * @param startNanos session time
 * @param endNanos session time, later
 */
public record Stretch(long startNanos, long endNanos) {

  /**
   * @throws IllegalArgumentException with a line for whoever asked for it
   */
  public Stretch {
    if (startNanos < 0 || endNanos <= startNanos) {
      throw new IllegalArgumentException(
          "%.2f s to %.2f s: must begin in the session and end after it begins"
              .formatted(startNanos * 1e-9, endNanos * 1e-9));
    }
  }

  public long lengthNanos() {
    return endNanos - startNanos;
  }

  /** How long both last together; 0 when they do not. */
  public long sharedNanos(Stretch other) {
    return Math.max(0, Math.min(endNanos, other.endNanos) - Math.max(startNanos, other.startNanos));
  }

  public boolean overlaps(Stretch other) {
    return sharedNanos(other) > 0;
  }

  /** Whether both last together for more than half of the shorter. */
  public boolean isAbout(Stretch other) {
    return 2 * sharedNanos(other) > Math.min(lengthNanos(), other.lengthNanos());
  }

  /** From the earlier start to the later end. */
  public Stretch hull(Stretch other) {
    return new Stretch(Math.min(startNanos, other.startNanos), Math.max(endNanos, other.endNanos));
  }

  /** In seconds, for people. */
  public String words() {
    return "%.1f–%.1f s".formatted(startNanos * 1e-9, endNanos * 1e-9);
  }
}
