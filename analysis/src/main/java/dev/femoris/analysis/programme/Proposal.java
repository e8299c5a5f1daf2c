package dev.femoris.analysis.programme;

import java.util.List;
import java.util.OptionalLong;

/**
 * The session that comes next.
 *
 * @param day on which it is due; empty when there is none
 * @param notBeforeS the earliest moment, seconds since 1970 in UTC; 0 when at any time
 * @param block name of its block; empty when there is none
 * @param weekOfBlock from 1
 * @param weeksOfBlock how many complete weeks the block takes
 * @param session its name
 * @param prescriptions in the order in which they are done; empty when there is no session
 * @param reasons what led to it, the deciding one first; at least one
 */
public record Proposal(
    OptionalLong day,
    long notBeforeS,
    String block,
    int weekOfBlock,
    int weeksOfBlock,
    String session,
    List<Prescription> prescriptions,
    List<Reason> reasons) {

  public Proposal {
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a proposal has a reason");
    }
    prescriptions = List.copyOf(prescriptions);
    reasons = List.copyOf(reasons);
  }

  static Proposal noSession(Reason why) {
    return new Proposal(OptionalLong.empty(), 0, "", 0, 0, "", List.of(), List.of(why));
  }

  public boolean isSession() {
    return !prescriptions.isEmpty();
  }
}
