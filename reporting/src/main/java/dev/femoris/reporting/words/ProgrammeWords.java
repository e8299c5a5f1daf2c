package dev.femoris.reporting.words;

import dev.femoris.analysis.programme.Band;
import dev.femoris.analysis.programme.Prescription;
import dev.femoris.analysis.programme.Reason;
import dev.femoris.analysis.programme.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** What is said of a programme: why the next session is what it is, and what is to be done. */
public final class ProgrammeWords {

  private ProgrammeWords() {}

  /**
   * A reason as a sentence.
   *
   * @param nameOf the name of an exercise by its id
   */
  public static String reason(Reason reason, UnaryOperator<String> nameOf) {
    return switch (reason) {
      case Reason.FirstSession r -> "The first session of the programme.";
      case Reason.Scheduled r -> "Session %d of %d this week.".formatted(r.session(), r.of());
      case Reason.OneSetMore r ->
          "One set more, because last week was complete (%s of the repetitions)%s."
              .formatted(percent(r.completeShare()), inForm(r.cleanShare()));
      case Reason.VolumeKept r ->
          "As many sets as last week: all there are to be. %s until the block is over."
              .formatted(
                  r.weeksLeft() == 1 ? "One complete week" : r.weeksLeft() + " complete weeks");
      case Reason.Repeat r -> repeat(r);
      case Reason.Missed r ->
          r.weeks() == 1
              ? "There was no session last week, so the week before is done again."
              : "There was no session for %d weeks, so the last one is done again."
                  .formatted(r.weeks());
      case Reason.LighterWeek r ->
          "A lighter week: %s of the load and more repetitions.".formatted(percent(r.loadShare()));
      case Reason.NextBlock r -> "The block before is complete; now comes %s.".formatted(r.name());
      case Reason.LoadRaised r ->
          "%s goes from %s to %s kg, because every set had its most repetitions in good form."
              .formatted(
                  nameOf.apply(r.exerciseId()),
                  Figures.shortest(r.fromKg()),
                  Figures.shortest(r.toKg()));
      case Reason.RestNotOver r ->
          "Not yet: the last session began %s hours ago, and %d hours lie between two."
              .formatted(Figures.fixed(Math.floor(r.hoursSince()), 0), r.restHours());
      case Reason.HeldBackByPain r -> pain(r);
      case Reason.HeldBackBySoreness r ->
          "Held back by soreness (%s of 10; from %s on the session waits a day). Nothing is added."
              .formatted(Figures.shortest(r.level()), Figures.shortest(r.limit()));
      case Reason.HeldBackBySleep r ->
          "Nothing is added after a night of %s h; under %s h is too short."
              .formatted(Figures.shortest(r.hours()), Figures.shortest(r.limitHours()));
      case Reason.AfterPain r -> "One set fewer, because pain has only just passed.";
      case Reason.Finished r ->
          "All %d weeks of this programme are complete. Time for the next one."
              .formatted(r.weeks());
    };
  }

  private static String inForm(OptionalDouble cleanShare) {
    return cleanShare.isPresent()
        ? " and in good form (%s without a fault)".formatted(percent(cleanShare.getAsDouble()))
        : "; of the form too little could be told";
  }

  private static String repeat(Reason.Repeat r) {
    String what =
        switch (r.shortfall()) {
          case INCOMPLETE -> "%s of the planned repetitions were done, %s are needed";
          case FORM -> "%s of the repetitions had no fault, %s are needed";
          case TEMPO -> "%s of the repetitions kept the tempo, %s are needed";
        };
    return "The same again, because last week fell short: %s."
        .formatted(what.formatted(percent(r.found()), percent(r.needed())));
  }

  private static String pain(Reason.HeldBackByPain r) {
    String said =
        r.level().isPresent()
            ? "pain was entered (%s of 10)".formatted(Figures.shortest(r.level().getAsDouble()))
            : "you said during a set that it hurts";
    return "No session: %s. Enter less pain in the log when it is better; without news it is asked again after %d days. If it has not improved within a week, see a doctor or a physiotherapist."
        .formatted(said, r.days());
  }

  /** Sets, repetitions, tempo, rest and load as a coach writes them. */
  public static String prescription(Prescription p) {
    List<String> parts = new ArrayList<>();
    parts.add(amount(p));
    p.loadKg().ifPresent(kg -> parts.add(Figures.shortest(kg) + " kg"));
    p.exercise().tempo().ifPresent(t -> parts.add("tempo " + Figures.notation(t)));
    parts.add("rest " + Figures.spoken(p.exercise().restS()));
    return String.join(" · ", parts);
  }

  /** Sets and repetitions, such as {@code 3 × 8–12 each leg}. */
  public static String amount(Prescription p) {
    OptionalDouble holdS = p.exercise().holdS();
    int least = p.repetitions().least();
    int most = p.repetitions().most();
    String each =
        holdS.isPresent()
            ? Figures.shortest(holdS.getAsDouble()) + " s"
            : least == most ? String.valueOf(least) : least + "–" + most;
    return "%d × %s%s".formatted(p.sets(), each, p.exercise().eachSide() ? " each leg" : "");
  }

  /**
   * What else is to be known of it; empty when nothing.
   *
   * @param nameOf the name of an exercise by its id
   */
  public static String remark(Prescription p, UnaryOperator<String> nameOf) {
    List<String> parts = new ArrayList<>();
    switch (p.exercise().technique()) {
      case Technique.Straight straight -> {}
      case Technique.DropSet drop ->
          parts.add(
              "drop set: after the last set %d times more with %s less weight, without a rest"
                  .formatted(drop.drops(), percent(drop.lessShare())));
      case Technique.Superset superset ->
          parts.add(
              "superset: each set followed at once by " + nameOf.apply(superset.exerciseId()));
    }
    if (p.exercise().band() == Band.HELPS) {
      parts.add("with a band that helps");
    } else if (p.exercise().band() == Band.RESISTS) {
      parts.add("with a band that resists");
    }
    return String.join("; ", parts);
  }

  private static String percent(double share) {
    return Figures.fixed(100 * share, 0) + " %";
  }
}
