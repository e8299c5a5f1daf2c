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
import dev.femoris.reporting.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the analysis says, in English. */
public final class Phrases {

  private Phrases() {}

  /** What holding came to: {@code 3 holds, 1 min 18 s in all}. */
  public static String holds(int count, double heldS) {
    return count == 1
        ? "1 hold, " + Figures.spoken(heldS)
        : "%d holds, %s in all".formatted(count, Figures.spoken(heldS));
  }

  public static String fault(Fault fault) {
    return switch (fault) {
      case PARTIAL_RANGE -> "partial range";
      case DROPPED_ECCENTRIC -> "dropped eccentric";
      case MOMENTUM -> "momentum";
      case TEMPO_OFF_TARGET -> "tempo off target";
      case HIPS_RISE_EARLY -> "hips rise early";
      case HIP_BREAK -> "hip break";
      case HIP_SAG -> "hip sag";
      case WOBBLE -> "wobble";
      case ASYMMETRY -> "asymmetry";
      case BACK_ROUNDING -> "back rounding";
      case UNUSUAL -> "unusual repetition";
    };
  }

  public static String verdict(Verdict verdict) {
    return switch (verdict) {
      case PRESENT -> "present";
      case ABSENT -> "absent";
      case CANNOT_TELL -> "cannot tell";
    };
  }

  /** What a verdict rests on: the measured value beside its reference, or why there is none. */
  public static String evidence(Finding finding) {
    return finding
        .evidence()
        .map(EvidenceWords::of)
        .or(() -> finding.reason().map(Phrases::unknowable))
        .orElse("said by a person on review");
  }

  /** How sure a fault is, in words; the number stands in the JSON. */
  public static String probability(double probability) {
    if (probability > 0.97) {
      return "almost certain";
    }
    if (probability > 0.85) {
      return "very likely";
    }
    return probability > 0.65 ? "likely" : "borderline";
  }

  private static String unknowable(Finding.Unknowable reason) {
    return switch (reason) {
      case NO_REFERENCE ->
          "no baseline, and fewer than three good repetitions alike before this one";
      case UNSTEADY_REFERENCE ->
          "the athlete's own repetitions differ by more than the fault would";
      case UNCLEAR_BOUNDARY ->
          "shorter than usual but no faster: where the hold before it ended cannot be told";
      case NOT_OBSERVABLE -> "the sensors worn cannot see it";
      case ONE_LEG -> "one leg was measured";
      case NO_PAIR -> "no repetition of the other leg was seen at that time";
      case FEW_PAIRS -> "fewer than three repetitions of both legs so far";
      case NO_CATCH -> "no catch with the hands was felt";
      case SAMPLES_MISSING -> "samples are missing in the repetition";
      case SET_BY_HAND -> "its boundaries were set by hand: measured anew, not judged";
    };
  }

  public static String rejection(RejectionReason reason) {
    return switch (reason) {
      case WALKING -> "walking";
      case SET_UP -> "set-up: picking up, gripping or putting down";
      case POSTURE_CHANGE -> "change of posture: lying down, kneeling down or getting up";
      case RANGE_TOO_SMALL -> "range too small for this exercise";
      case RANGE_TOO_LARGE -> "range too large for this exercise";
      case TOO_SHORT -> "too short to be a repetition";
      case TOO_LONG -> "too long to be a repetition";
      case NO_QUIET_START -> "no quiet moment before it";
      case NOT_FROM_START_POSE -> "did not begin in the start pose";
      case NOT_RETURNED -> "never came back to the start pose";
      case JERKY -> "a step or a knock: too fast for its range";
      case OFF_AXIS -> "the leg turned about another axis";
      case BY_ITSELF -> "one movement by itself, no other like it";
      case SIGNAL_LOST -> "the signal was lost during it";
    };
  }

  public static String note(RepetitionNote note) {
    return switch (note) {
      case LOWERING_MISSING -> "lowering missing (dropped or racked)";
      case SAMPLES_MISSING -> "samples missing, interpolated";
      case GYROSCOPE_ONLY -> "angle from the gyroscope alone";
    };
  }

  /** How the lean of a Nordic curl was lowered, in one phrase; empty for other exercises. */
  public static Optional<String> lowering(Repetition repetition) {
    return repetition.measures().nordic().map(nordic -> lowering(repetition, nordic));
  }

  private static String lowering(Repetition repetition, NordicMeasures nordic) {
    List<String> parts = new ArrayList<>();
    String controlled = Figures.fixed(nordic.controlledS(), 1);
    parts.add(
        nordic
            .breakPoint()
            .map(b -> "gave way at %s after".formatted(lean(repetition, b.rateRad())))
            .orElse("lowered all the way in")
            .concat(" %s s".formatted(controlled)));
    nordic
        .catchRad()
        .ifPresentOrElse(
            way -> parts.add("caught at %s".formatted(lean(repetition, way))),
            () -> parts.add("no catch felt"));
    return String.join(", ", parts);
  }

  private static String lean(Repetition repetition, double wayRad) {
    return Figures.fixed(Units.degrees(repetition.leanRad(wayRad)), 0) + "° of lean";
  }

  /** A notice in a sentence. */
  public static String notice(SignalNotice notice) {
    return notice.mismatch().map(Phrases::mismatch).orElseGet(() -> notice(notice.kind()));
  }

  /** What was done and what it looks like, in a sentence. */
  public static String mismatch(Mismatch mismatch) {
    String like =
        mismatch
            .like()
            .map(
                l ->
                    ": more like %s (%s)"
                        .formatted(ExerciseNames.one(l.name()), Figures.fixed(l.confidence(), 2)))
            .orElse("");
    return "This does not look like %s%s.".formatted(ExerciseNames.one(mismatch.declared()), like);
  }

  public static String notice(SignalNotice.Kind kind) {
    return switch (kind) {
      case SIGNAL_LOST ->
          "Signal lost: a hole too long to bridge; the analysis began anew after it.";
      case ACCELEROMETER_CONTRADICTS_GYROSCOPE ->
          "Accelerometer and gyroscope contradict each other: angles come from the gyroscope alone.";
      case START_POSE_ASSUMED ->
          "The sensor's position on the leg was never seen well enough: absolute angles assume the"
              + " exercise's usual start pose.";
      case GRAVITY_NOT_SEEN ->
          "No reading near gravity at rest: the acceleration's unit may be wrong, gravity removed, or"
              + " the sensor clipped.";
      case LOOKS_LIKE_ANOTHER_EXERCISE -> "This does not look like the declared exercise.";
    };
  }

  /** The limb the sensor is worn on, in one word. */
  public static String limb(Basis basis) {
    return switch (basis) {
      case Basis.Limb limb -> segment(limb.segment());
      case Basis.Bar bar -> "bar";
      case Basis.Unsuited unsuited -> segment(unsuited.needed());
    };
  }

  private static String segment(Segment segment) {
    return switch (segment) {
      case THIGH -> "thigh";
      case SHANK -> "shank";
    };
  }

  /** Why nothing is judged, in sentences; empty when something is. */
  public static Optional<String> cannotJudge(Basis basis) {
    return switch (basis) {
      case Basis.Limb limb -> Optional.empty();
      case Basis.Bar bar -> Optional.empty();
      case Basis.Unsuited unsuited ->
          Optional.of(
              "Cannot tell: this exercise is judged from a sensor on the %s; the one worn (%s) does"
                      .formatted(segment(unsuited.needed()), placement(unsuited.worn()))
                  + " not show it. Nothing was counted.");
    };
  }

  /** What the worn sensor leaves unsaid as a whole, in sentences; empty for the limb itself. */
  public static Optional<String> limit(Basis basis) {
    return basis instanceof Basis.Bar
        ? Optional.of(
            "Sensor on the bar: repetitions are counted and their tempo is coarse; range of motion,"
                + " thigh angle and form cannot be told.")
        : cannotJudge(basis);
  }

  public static String placement(Placement placement) {
    return switch (placement) {
      case THIGH_LEFT -> "left thigh";
      case THIGH_RIGHT -> "right thigh";
      case SACRUM -> "sacrum";
      case T12 -> "twelfth thoracic vertebra";
      case SHANK_LEFT -> "left shank";
      case SHANK_RIGHT -> "right shank";
      case BARBELL -> "barbell";
      case WRIST -> "wrist";
    };
  }
}
