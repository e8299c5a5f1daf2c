package dev.femoris.analysis.session;

/** A limit of the signal, said once when it is noticed. */
public record SignalNotice(long timeNanos, Kind kind) {

  /** The id is the word in JSON. */
  public enum Kind {
    /** A hole too long to bridge; integrating stages started again after it. */
    SIGNAL_LOST("signal_lost"),
    /** Gravity does not turn as the gyroscope says: angles are from the gyroscope alone. */
    ACCELEROMETER_CONTRADICTS_GYROSCOPE("accelerometer_contradicts_gyroscope"),
    /**
     * The thigh's axes were never seen well enough; absolute angles assume the exercise's start
     * pose.
     */
    START_POSE_ASSUMED("start_pose_assumed"),
    /** No reading of |a| near gravity at rest: wrong unit, gravity removed, or clipped. */
    GRAVITY_NOT_SEEN("gravity_not_seen");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
