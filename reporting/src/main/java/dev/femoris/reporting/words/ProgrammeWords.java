package dev.femoris.reporting.words;

import dev.femoris.analysis.programme.Band;
import dev.femoris.analysis.programme.Prescription;
import dev.femoris.analysis.programme.Reason;
import dev.femoris.analysis.programme.Technique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** What is said of a programme: why the next session is what it is, and what is to be done. */
public record ProgrammeWords(Words words) {

  /**
   * A bundled programme's name, or its own in a language without one.
   *
   * @param own as its file says it
   */
  public String name(String programmeId, String own) {
    return words.texts().find("programme." + programmeId).orElse(own);
  }

  /** The name of a block or a session of a bundled programme; its own when it is of another. */
  public String part(String own) {
    return words.texts().find("programme.part." + own.replaceAll("[^A-Za-z]+", "_")).orElse(own);
  }

  /**
   * A reason as a sentence.
   *
   * @param nameOf the name of an exercise by its id
   */
  public String reason(Reason reason, UnaryOperator<String> nameOf) {
    Figures figures = words.figures();
    return switch (reason) {
      case Reason.FirstSession r -> say("first_session", Map.of());
      case Reason.Scheduled r -> say("scheduled", Map.of("session", r.session(), "of", r.of()));
      case Reason.OneSetMore r ->
          say(
              "one_set_more",
              Map.of(
                  "complete", figures.percent(r.completeShare()), "form", inForm(r.cleanShare())));
      case Reason.VolumeKept r -> say("volume_kept", Map.of("weeks", r.weeksLeft()));
      case Reason.Repeat r -> repeat(r);
      case Reason.Missed r -> say("missed", Map.of("weeks", r.weeks()));
      case Reason.LighterWeek r ->
          say("lighter_week", Map.of("load", figures.percent(r.loadShare())));
      case Reason.NextBlock r -> say("next_block", Map.of("block", part(r.name())));
      case Reason.LoadRaised r ->
          say(
              "load_raised",
              Map.of(
                  "exercise",
                  nameOf.apply(r.exerciseId()),
                  "from",
                  figures.shortest(r.fromKg()),
                  "to",
                  figures.shortest(r.toKg())));
      case Reason.RestNotOver r ->
          say(
              "rest_not_over",
              Map.of("hours", figures.fixed(Math.floor(r.hoursSince()), 0), "rest", r.restHours()));
      case Reason.HeldBackByPain r -> pain(r);
      case Reason.HeldBackBySoreness r ->
          say(
              "soreness",
              Map.of("level", figures.shortest(r.level()), "limit", figures.shortest(r.limit())));
      case Reason.HeldBackBySleep r ->
          say(
              "sleep",
              Map.of(
                  "hours", figures.shortest(r.hours()), "limit", figures.shortest(r.limitHours())));
      case Reason.AfterPain r -> say("after_pain", Map.of());
      case Reason.Finished r -> say("finished", Map.of("weeks", r.weeks()));
    };
  }

  private String say(String reason, Map<String, ?> values) {
    return words.say("words.reason." + reason, values);
  }

  private String inForm(OptionalDouble cleanShare) {
    return cleanShare.isPresent()
        ? say("in_form", Map.of("clean", words.figures().percent(cleanShare.getAsDouble())))
        : say("form_unknown", Map.of());
  }

  private String repeat(Reason.Repeat r) {
    return words.say(
        Words.key("words.reason.repeat", r.shortfall()),
        Map.of(
            "found",
            words.figures().percent(r.found()),
            "needed",
            words.figures().percent(r.needed())));
  }

  private String pain(Reason.HeldBackByPain r) {
    return r.level().isPresent()
        ? say(
            "pain_entered",
            Map.of("level", words.figures().shortest(r.level().getAsDouble()), "days", r.days()))
        : say("pain_said", Map.of("days", r.days()));
  }

  /** Sets, repetitions, tempo, rest and load as a coach writes them. */
  public String prescription(Prescription p) {
    Figures figures = words.figures();
    List<String> parts = new ArrayList<>();
    parts.add(amount(p));
    p.loadKg().ifPresent(kg -> parts.add(figures.shortest(kg) + " kg"));
    p.exercise()
        .tempo()
        .map(figures::notation)
        .ifPresent(tempo -> parts.add(words.say("words.amount.tempo", Map.of("tempo", tempo))));
    String rest = figures.spoken(p.exercise().restS());
    parts.add(words.say("words.amount.rest", Map.of("time", rest)));
    return String.join(" · ", parts);
  }

  /** Sets and repetitions, such as {@code 3 × 8–12 each leg}. */
  public String amount(Prescription p) {
    OptionalDouble holdS = p.exercise().holdS();
    int least = p.repetitions().least();
    int most = p.repetitions().most();
    String each =
        holdS.isPresent()
            ? words.figures().shortest(holdS.getAsDouble()) + " s"
            : least == most ? String.valueOf(least) : least + "–" + most;
    return words.say(
        p.exercise().eachSide() ? "words.amount.each_leg" : "words.amount.all",
        Map.of("sets", p.sets(), "each", each));
  }

  /**
   * What else is to be known of it; empty when nothing.
   *
   * @param nameOf the name of an exercise by its id
   */
  public String remark(Prescription p, UnaryOperator<String> nameOf) {
    List<String> parts = new ArrayList<>();
    switch (p.exercise().technique()) {
      case Technique.Straight straight -> {}
      case Technique.DropSet drop ->
          parts.add(
              words.say(
                  "words.amount.drop_set",
                  Map.of(
                      "drops", drop.drops(), "less", words.figures().percent(drop.lessShare()))));
      case Technique.Superset superset ->
          parts.add(
              words.say(
                  "words.amount.superset",
                  Map.of("exercise", nameOf.apply(superset.exerciseId()))));
    }
    if (p.exercise().band() == Band.HELPS) {
      parts.add(words.say("words.amount.band_helps"));
    } else if (p.exercise().band() == Band.RESISTS) {
      parts.add(words.say("words.amount.band_resists"));
    }
    return String.join("; ", parts);
  }
}
