package dev.femoris.reporting.words;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.exercise.Segment;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.form.Verdict;
import dev.femoris.analysis.repetition.NordicMeasures;
import dev.femoris.analysis.repetition.RejectionReason;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.repetition.RepetitionNote;
import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.Basis;
import dev.femoris.analysis.session.Mismatch;
import dev.femoris.analysis.session.SignalNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the analysis says, in words. */
public record Phrases(Words words) {

  /** What holding came to: {@code 3 holds, 1 min 18 s in all}. */
  public String holds(int count, double heldS) {
    return words.say("words.holds", Map.of("count", count, "time", words.figures().spoken(heldS)));
  }

  /** {@code 1 repetition}, {@code 8 repetitions}. */
  public String repetitions(int count) {
    return words.say("words.repetitions", Map.of("count", count));
  }

  public String fault(Fault fault) {
    return words.say("words.fault", fault);
  }

  public String verdict(Verdict verdict) {
    return words.say("words.verdict", verdict);
  }

  /** What a verdict rests on: the measured value beside its reference, or why there is none. */
  public String evidence(Finding finding) {
    return finding
        .evidence()
        .map(new EvidenceWords(words)::of)
        .or(() -> finding.reason().map(reason -> words.say("words.unknowable", reason)))
        .orElseGet(() -> words.say("words.said_on_review"));
  }

  /** How sure a fault is, in words; the number stands in the JSON. */
  public String probability(double probability) {
    if (probability > 0.97) {
      return words.say("words.probability.almost_certain");
    }
    if (probability > 0.85) {
      return words.say("words.probability.very_likely");
    }
    return words.say(
        probability > 0.65 ? "words.probability.likely" : "words.probability.borderline");
  }

  public String rejection(RejectionReason reason) {
    return words.say("words.rejection", reason);
  }

  public String note(RepetitionNote note) {
    return words.say("words.note", note);
  }

  /** How the lean of a Nordic curl was lowered, in one phrase; empty for other exercises. */
  public Optional<String> lowering(Repetition repetition) {
    return repetition.measures().nordic().map(nordic -> lowering(repetition, nordic));
  }

  private String lowering(Repetition repetition, NordicMeasures nordic) {
    List<String> parts = new ArrayList<>();
    String seconds = words.figures().fixed(nordic.controlledS(), 1);
    parts.add(
        nordic
            .breakPoint()
            .map(b -> lean(repetition, b.rateRad()))
            .map(at -> words.say("words.lowering.gave_way", Map.of("at", at, "seconds", seconds)))
            .orElseGet(() -> words.say("words.lowering.all_the_way", Map.of("seconds", seconds))));
    parts.add(
        nordic.catchRad().isPresent()
            ? words.say(
                "words.lowering.caught",
                Map.of("at", lean(repetition, nordic.catchRad().getAsDouble())))
            : words.say("words.lowering.no_catch"));
    return String.join(", ", parts);
  }

  private String lean(Repetition repetition, double wayRad) {
    String degrees = words.figures().degrees(repetition.leanRad(wayRad), 0);
    return words.say("words.lowering.lean", Map.of("degrees", degrees));
  }

  /**
   * A notice in a sentence.
   *
   * @param exerciseId the declared exercise
   */
  public String notice(SignalNotice notice, String exerciseId) {
    return notice
        .mismatch()
        .map(mismatch -> mismatch(mismatch, exerciseId))
        .orElseGet(() -> notice(notice.kind()));
  }

  /**
   * What was done and what it looks like, in a sentence.
   *
   * @param exerciseId the declared exercise
   */
  public String mismatch(Mismatch mismatch, String exerciseId) {
    String declared = words.exercises().name(exerciseId, mismatch.declared());
    return mismatch
        .like()
        .map(like -> mismatch(declared, like))
        .orElseGet(
            () ->
                words.say(
                    "words.mismatch",
                    Map.of("name", declared, "one", ExerciseNames.one(declared))));
  }

  private String mismatch(String declared, Mismatch.Like like) {
    String name = words.exercises().name(like.id(), like.name());
    return words.say(
        "words.mismatch_like",
        Map.of(
            "name",
            declared,
            "one",
            ExerciseNames.one(declared),
            "likeName",
            name,
            "likeOne",
            ExerciseNames.one(name),
            "confidence",
            words.figures().fixed(like.confidence(), 2)));
  }

  public String notice(SignalNotice.Kind kind) {
    return words.say("words.notice", kind);
  }

  /** The limb the sensor is worn on. */
  public Worn worn(Basis basis) {
    return switch (basis) {
      case Basis.Limb limb -> worn(limb.segment());
      case Basis.Bar bar -> Worn.BAR;
      case Basis.Unsuited unsuited -> worn(unsuited.needed());
    };
  }

  /** What a sensor moves with. */
  public enum Worn {
    THIGH,
    SHANK,
    BAR;

    /** For a text that chooses by it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static Worn worn(Segment segment) {
    return switch (segment) {
      case THIGH -> Worn.THIGH;
      case SHANK -> Worn.SHANK;
    };
  }

  /** Why nothing is judged, in sentences; empty when something is. */
  public Optional<String> cannotJudge(Basis basis) {
    return switch (basis) {
      case Basis.Limb limb -> Optional.empty();
      case Basis.Bar bar -> Optional.empty();
      case Basis.Unsuited unsuited ->
          Optional.of(
              words.say(
                  "words.cannot_judge",
                  Map.of(
                      "needed", worn(unsuited.needed()).id(), "worn", placement(unsuited.worn()))));
    };
  }

  /** What the worn sensor leaves unsaid as a whole, in sentences; empty for the limb itself. */
  public Optional<String> limit(Basis basis) {
    return basis instanceof Basis.Bar
        ? Optional.of(words.say("words.limit_of_bar"))
        : cannotJudge(basis);
  }

  public String placement(Placement placement) {
    return words.say("words.placement", placement);
  }

  /** Where it is worn, as it goes on from "the sensor". */
  public String at(Placement placement) {
    return words.say("words.at", placement);
  }
}
