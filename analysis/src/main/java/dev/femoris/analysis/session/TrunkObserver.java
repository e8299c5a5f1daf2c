package dev.femoris.analysis.session;

import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.trunk.TrunkReport;
import java.util.List;
import java.util.Optional;

/** Has something to say of the trunk when a repetition is counted. */
interface TrunkObserver {

  /** Says nothing. */
  TrunkObserver NONE = (repetition, form) -> Optional.empty();

  /**
   * @param form what is said of the repetition's form without it
   */
  Optional<TrunkReport> judge(Repetition repetition, List<Finding> form);
}
