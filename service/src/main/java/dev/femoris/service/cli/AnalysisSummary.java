package dev.femoris.service.cli;

import dev.femoris.analysis.barbell.BarSet;
import dev.femoris.analysis.hold.Hold;
import dev.femoris.analysis.recognition.Recognition;
import dev.femoris.analysis.repetition.Rejection;
import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.session.ExerciseSet;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.analysis.session.SignalNotice;
import dev.femoris.reporting.summary.SessionSummary;
import dev.femoris.reporting.words.Words;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** An analysis in a few lines for a person at a terminal. */
final class AnalysisSummary {

  private AnalysisSummary() {}

  static void print(PrintWriter out, Analysed analysed) {
    SessionResult result = analysed.analysis().result();
    out.printf(
        Locale.ROOT,
        "%s: %s, %.1f s at %.1f Hz%n",
        analysed.facts().file(),
        analysed.exerciseName(),
        analysed.facts().durationS(),
        analysed.facts().rateHz());
    if (!result.basis().judges()) {
      out.println("  cannot tell");
      return;
    }
    result.recognised().ifPresent(r -> print(out, r));
    if (analysed.holding()) {
      printHolds(out, result);
    } else {
      printRepetitions(out, result);
    }
    result
        .notices()
        .forEach(n -> out.printf(Locale.ROOT, "  notice: %s%n", said(n, result.exerciseId())));
  }

  private static void printHolds(PrintWriter out, SessionResult result) {
    SessionSummary summary = SessionSummary.of(result);
    out.println("  " + Words.english().phrases().holds(summary.holds(), summary.heldS()));
    for (Hold hold : result.holds()) {
      out.printf(
          Locale.ROOT,
          "    %6.1f s  held %5.1f s  angle %5.1f deg  bounces %d  creep %.1f deg/10 s%n",
          hold.startNanos() * 1e-9,
          hold.durationS(),
          Math.toDegrees(hold.angleRad()),
          hold.bounces(),
          Math.toDegrees(10 * hold.creepRadPerS()));
    }
  }

  private static void printRepetitions(PrintWriter out, SessionResult result) {
    out.printf(
        Locale.ROOT,
        "  %d repetitions in %d sets, %d movements refused%s%n",
        result.repetitionCount(),
        result.sets().size() + result.bar().sets().size(),
        result.rejected().size() + result.bar().rejected().size(),
        reasons(result));
    result.sets().forEach(set -> print(out, set));
    result.bar().sets().forEach(set -> print(out, set));
  }

  private static String said(SignalNotice notice, String exerciseId) {
    return notice
        .mismatch()
        .map(mismatch -> Words.english().phrases().mismatch(mismatch, exerciseId))
        .orElse(notice.kind().id());
  }

  private static void print(PrintWriter out, Recognition recognition) {
    String alike =
        recognition.alike().isEmpty() ? "" : " or " + String.join(" or ", recognition.alike());
    out.printf(
        Locale.ROOT,
        "  looks like %s%s, confidence %.2f%n",
        recognition.id(),
        alike,
        recognition.confidence());
  }

  private static void print(PrintWriter out, ExerciseSet set) {
    out.printf(
        Locale.ROOT,
        "  set %d, %.1f to %.1f s:%n",
        set.index(),
        set.startNanos() * 1e-9,
        set.endNanos() * 1e-9);
    set.repetitions()
        .forEach(
            each -> {
              Repetition repetition = each.repetition();
              out.printf(
                  Locale.ROOT,
                  "    %2d  range %5.1f deg  eccentric %.2f s  concentric %.2f s  end %.2f s%n",
                  each.index(),
                  Math.toDegrees(repetition.romRad()),
                  each.tempo().eccentricS(),
                  each.tempo().concentricS(),
                  repetition.endNanos() * 1e-9);
            });
  }

  private static void print(PrintWriter out, BarSet set) {
    out.printf(
        Locale.ROOT,
        "  set %d of the bar, %.1f to %.1f s: %d repetitions%n",
        set.index(),
        set.startNanos() * 1e-9,
        set.endNanos() * 1e-9,
        set.repetitions().size());
  }

  private static String reasons(SessionResult result) {
    return result.rejected().isEmpty()
        ? ""
        : result.rejected().stream()
            .collect(
                Collectors.groupingBy(
                    Rejection::reason, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getKey().id() + " " + entry.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
