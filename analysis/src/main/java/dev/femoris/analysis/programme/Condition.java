package dev.femoris.analysis.programme;

import dev.femoris.analysis.training.Complaint;
import java.util.List;

/**
 * What an athlete's own words say about training at a moment: whether there is any, and how much.
 */
sealed interface Condition {

  /** Nothing speaks against it. */
  record Fit() implements Condition {}

  /**
   * It hurts: no session.
   *
   * @param sinceS when it was last said
   * @param level of 10; 10 where it was said during a set
   * @param untilS without news it is taken to be over then
   */
  record InPain(long sinceS, double level, long untilS) implements Condition {}

  /**
   * Pain that has been over for less than its own time again: one set fewer.
   *
   * @param sinceS when it was last said
   */
  record AfterPain(long sinceS) implements Condition {}

  /**
   * Sore: the session waits, and nothing is added.
   *
   * @param untilS so long
   */
  record Sore(double level, long untilS) implements Condition {}

  /** Slept too little: nothing is added. */
  record Tired(double hours) implements Condition {}

  long DAY_S = 86_400;
  long HOUR_S = 3_600;

  /** What holds at {@code nowS}; what is worse goes before. */
  static Condition at(long nowS, List<Complaint> complaints, ProgressionRules rules) {
    Condition pain = pain(nowS, complaints, rules);
    return pain instanceof InPain || pain instanceof AfterPain
        ? pain
        : tiredness(nowS, complaints, rules);
  }

  private static Condition pain(long nowS, List<Complaint> complaints, ProgressionRules rules) {
    Condition last = new Fit();
    for (Complaint each : complaints) {
      if (each.atS() <= nowS) {
        last = pain(last, each, rules);
      }
    }
    if (last instanceof InPain hurt && hurt.untilS() <= nowS) {
      last = new AfterPain(hurt.untilS());
    }
    return last instanceof AfterPain after && after.sinceS() + rules.painDays() * DAY_S <= nowS
        ? new Fit()
        : last;
  }

  /** A later word of less pain ends it. */
  private static Condition pain(Condition before, Complaint said, ProgressionRules rules) {
    return switch (said) {
      case Complaint.PainInSet now -> hurting(now.atS(), 10, rules);
      case Complaint.Pain pain -> pain(before, pain, rules);
      case Complaint.Soreness unused -> before;
      case Complaint.Sleep unused -> before;
    };
  }

  private static Condition pain(Condition before, Complaint.Pain pain, ProgressionRules rules) {
    if (pain.level() >= rules.painLevel()) {
      return hurting(pain.atS(), pain.level(), rules);
    }
    return before instanceof InPain ? new AfterPain(pain.atS()) : before;
  }

  private static InPain hurting(long atS, double level, ProgressionRules rules) {
    return new InPain(atS, level, atS + rules.painDays() * DAY_S);
  }

  private static Condition tiredness(
      long nowS, List<Complaint> complaints, ProgressionRules rules) {
    Condition last = new Fit();
    for (Complaint each : complaints) {
      if (each.atS() <= nowS) {
        last =
            switch (each) {
              case Complaint.Soreness s -> soreness(nowS, s, last, rules);
              case Complaint.Sleep s -> sleep(nowS, s, last, rules);
              case Complaint.Pain unused -> last;
              case Complaint.PainInSet unused -> last;
            };
      }
    }
    return last;
  }

  private static Condition soreness(
      long nowS, Complaint.Soreness said, Condition before, ProgressionRules rules) {
    long untilS = said.atS() + rules.sorenessHours() * HOUR_S;
    if (said.level() >= rules.sorenessLevel() && nowS < untilS) {
      return new Sore(said.level(), untilS);
    }
    return before instanceof Sore ? new Fit() : before;
  }

  private static Condition sleep(
      long nowS, Complaint.Sleep said, Condition before, ProgressionRules rules) {
    boolean lastNight = nowS - said.atS() < DAY_S;
    if (lastNight && said.hours() < rules.sleepHours() && !(before instanceof Sore)) {
      return new Tired(said.hours());
    }
    return before instanceof Tired ? new Fit() : before;
  }
}
