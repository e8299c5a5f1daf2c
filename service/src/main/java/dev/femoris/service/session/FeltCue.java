package dev.femoris.service.session;

import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.protocol.HapticPattern;

/** How a cue is felt; the table of the wire format's page, section 16. */
final class FeltCue {

  private FeltCue() {}

  static HapticPattern pattern(CueWhat what) {
    return switch (what) {
      case COUNT -> HapticPattern.TAP;
      case PHASE_OVER -> HapticPattern.DOUBLE_TAP;
      case SLOWER -> HapticPattern.LONG;
      case GOOD, GOAL -> HapticPattern.SHORT_LONG;
      case SENSOR_LOST, CHECK_SENSOR -> HapticPattern.LONG_SHORT;
      case CHECK_THE_BACK -> HapticPattern.ALARM;
      case FULL_RANGE,
          SLOW_THE_LOWERING,
          PAUSE_AT_TURN,
          NO_SWINGING,
          KEEP_THE_TEMPO,
          CHEST_WITH_HIPS,
          HIPS_STRAIGHT,
          HIPS_UP,
          STEADY,
          BOTH_SIDES_ALIKE ->
          HapticPattern.TRIPLE_TAP;
    };
  }
}
