package dev.femoris.analysis.repetition;

/** Why a movement was not counted. */
public enum RejectionReason {
  WALKING("walking"),
  SET_UP("set_up"),
  POSTURE_CHANGE("posture_change"),
  RANGE_TOO_SMALL("range_too_small"),
  RANGE_TOO_LARGE("range_too_large"),
  TOO_SHORT("too_short"),
  TOO_LONG("too_long"),
  /**
   * Its peak rate is out of proportion to its range: a step or a knock, not a controlled movement.
   */
  JERKY("jerky"),
  NO_QUIET_START("no_quiet_start"),
  NOT_FROM_START_POSE("not_from_start_pose"),
  NOT_RETURNED("not_returned"),
  OFF_AXIS("off_axis"),
  /**
   * One movement and no other like it: counted when it was made, withdrawn when it stayed alone.
   */
  BY_ITSELF("by_itself"),
  SIGNAL_LOST("signal_lost");

  private final String id;

  RejectionReason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
