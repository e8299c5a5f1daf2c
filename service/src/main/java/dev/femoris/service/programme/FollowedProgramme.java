package dev.femoris.service.programme;

import dev.femoris.analysis.programme.Assignment;
import dev.femoris.analysis.programme.ProgrammeWeek;
import dev.femoris.analysis.programme.Proposal;
import dev.femoris.service.store.ProgrammeStep;
import java.util.List;

/**
 * A programme an athlete follows.
 *
 * @param steps how it came about: assigned, then changed
 * @param weeks how it went
 */
public record FollowedProgramme(
    Assignment assignment, List<ProgrammeStep> steps, List<ProgrammeWeek> weeks, Proposal next) {
  public FollowedProgramme {
    steps = List.copyOf(steps);
    weeks = List.copyOf(weeks);
  }
}
