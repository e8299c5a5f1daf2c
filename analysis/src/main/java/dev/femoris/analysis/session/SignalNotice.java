package dev.femoris.analysis.session;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * A limit of the signal, or a doubt about what was declared, said once when it is noticed.
 *
 * @param mismatch what is doubted; there for {@link Kind#LOOKS_LIKE_ANOTHER_EXERCISE} alone
 */
public record SignalNotice(long timeNanos, Kind kind, Optional<Mismatch> mismatch) {

  public SignalNotice {
    if (mismatch.isPresent() != (kind == Kind.LOOKS_LIKE_ANOTHER_EXERCISE)) {
      throw new IllegalArgumentException("a mismatch goes with its own kind, not " + kind);
    }
  }

  /** Of the signal. */
  public SignalNotice(long timeNanos, Kind kind) {
    this(timeNanos, kind, Optional.empty());
  }

  /** That it looks like another exercise. */
  SignalNotice(long timeNanos, Mismatch mismatch) {
    this(timeNanos, Kind.LOOKS_LIKE_ANOTHER_EXERCISE, Optional.of(mismatch));
  }

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
    GRAVITY_NOT_SEEN("gravity_not_seen"),
    /** What is done does not look like the declared exercise. */
    LOOKS_LIKE_ANOTHER_EXERCISE("looks_like_another_exercise");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  void save(StateWriter to) {
    to.put(timeNanos).put(kind);
    mismatch.ifPresent(m -> m.save(to));
  }

  static SignalNotice restore(StateReader from) {
    long timeNanos = from.getLong();
    Kind kind = from.getEnum(Kind.class);
    return kind == Kind.LOOKS_LIKE_ANOTHER_EXERCISE
        ? new SignalNotice(timeNanos, Mismatch.restore(from))
        : new SignalNotice(timeNanos, kind);
  }
}
