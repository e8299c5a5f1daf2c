package dev.femoris.analysis.programme;

import java.util.OptionalDouble;

/**
 * The rule that led to a proposal, with the numbers it was decided on. The rules in words: {@code
 * service/docs/programmes.md}, under the same names.
 */
public sealed interface Reason {

  /** The first session of the programme. */
  record FirstSession() implements Reason {}

  /**
   * As the week says.
   *
   * @param session number in the week, from 1
   * @param of how many
   */
  record Scheduled(int session, int of) implements Reason {}

  /**
   * Last week was complete and in good form.
   *
   * @param completeShare of last week
   * @param cleanShare of last week; empty when too little was judged
   */
  record OneSetMore(double completeShare, OptionalDouble cleanShare) implements Reason {}

  /**
   * Last week was complete, and all exercises have all their sets.
   *
   * @param weeksLeft complete weeks until the block is over
   */
  record VolumeKept(int weeksLeft) implements Reason {}

  /** Last week fell short: it is done again. */
  record Repeat(Shortfall shortfall, double found, double needed) implements Reason {}

  /** What fell short in a week. */
  enum Shortfall {
    INCOMPLETE,
    FORM,
    TEMPO
  }

  /**
   * There was no session in the last weeks: the last plan is done again.
   *
   * @param weeks in a row
   */
  record Missed(int weeks) implements Reason {}

  /**
   * A lighter week.
   *
   * @param loadShare of the heavier weeks' load
   */
  record LighterWeek(double loadShare) implements Reason {}

  /** A block is over, the next begins. */
  record NextBlock(String name) implements Reason {}

  /** Every set of the last time had its most repetitions in good form. */
  record LoadRaised(String exerciseId, double fromKg, double toKg) implements Reason {}

  /**
   * The last session is not long enough ago.
   *
   * @param hoursSince it began
   * @param restHours between two
   */
  record RestNotOver(double hoursSince, int restHours) implements Reason {}

  /**
   * Pain was told: there is no session.
   *
   * @param level of 10; empty when it was said during a set
   */
  record HeldBackByPain(OptionalDouble level, double limit, int days) implements Reason {}

  /** Soreness was told: the session waits, and nothing is added. */
  record HeldBackBySoreness(double level, double limit) implements Reason {}

  /** Too little sleep was told: nothing is added. */
  record HeldBackBySleep(double hours, double limitHours) implements Reason {}

  /** The first sessions after pain have one set fewer. */
  record AfterPain() implements Reason {}

  /** All blocks are over. */
  record Finished(int weeks) implements Reason {}

  /** The word in JSON and in the rules. */
  default String id() {
    return switch (this) {
      case FirstSession r -> "first_session";
      case Scheduled r -> "scheduled";
      case OneSetMore r -> "one_set_more";
      case VolumeKept r -> "volume_kept";
      case Repeat r -> "repeat";
      case Missed r -> "missed";
      case LighterWeek r -> "lighter_week";
      case NextBlock r -> "next_block";
      case LoadRaised r -> "load_raised";
      case RestNotOver r -> "rest_not_over";
      case HeldBackByPain r -> "held_back_by_pain";
      case HeldBackBySoreness r -> "held_back_by_soreness";
      case HeldBackBySleep r -> "held_back_by_sleep";
      case AfterPain r -> "after_pain";
      case Finished r -> "finished";
    };
  }
}
