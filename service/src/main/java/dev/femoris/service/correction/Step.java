package dev.femoris.service.correction;

import java.util.List;

/** What came of applying a correction. */
sealed interface Step {

  record Done(List<ShownRepetition> repetitions) implements Step {}

  /**
   * @param why for people, without a full stop
   */
  record Refused(String why) implements Step {}
}
