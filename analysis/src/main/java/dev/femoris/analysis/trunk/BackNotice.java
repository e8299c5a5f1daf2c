package dev.femoris.analysis.trunk;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * Something that changed what can be known of the back, said when it is noticed.
 *
 * @param placement the sensor it is about
 * @param angleRad by how much, rad; 0 where there is no angle
 */
public record BackNotice(long timeNanos, Kind kind, Placement placement, double angleRad) {

  /** The id is the word in JSON, the text is for people, with the angle where it has one. */
  public enum Kind {
    JOINED("sensor_joined"),
    LOST("sensor_lost"),
    /** Relaxed standing was seen: inclinations count from there. */
    ZERO_TAKEN("zero_taken"),
    /** It turned on the skin by {@code angleRad}; readings were corrected by it. */
    SLIPPED("sensor_slipped"),
    /** It was taken off and put on again, or turned a lot: standing was taken anew. */
    REMOUNTED("sensor_remounted"),
    /** Reaching for the toes was seen: {@code angleRad} is the athlete's own largest flexion. */
    TOE_TOUCH("toe_touch"),
    /** From now on repetitions are held against the athlete's own. */
    BASELINE_READY("baseline_ready");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  public void save(StateWriter to) {
    to.put(timeNanos).put(kind).put(placement).put(angleRad);
  }

  public static BackNotice restore(StateReader from) {
    return new BackNotice(
        from.getLong(), from.getEnum(Kind.class), from.getEnum(Placement.class), from.getDouble());
  }
}
