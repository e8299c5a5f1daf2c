package dev.femoris.service.message;

import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.Correction;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.correction.Stretch;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.liveset.Span;
import dev.femoris.service.liveset.StoredFact;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people said of a session, in lines for its report: during it, and when it was reviewed. */
public final class SaidLines {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private SaidLines() {}

  /** What counts by what was said, where that is another number than the analysis'. */
  public static Optional<String> inShort(CorrectedCount count) {
    return count.repetitionsIfOther().isPresent()
        ? Optional.of(
            "%d counted as said during the session; the analysis itself counted %d"
                .formatted(count.repetitions(), count.found()))
        : Optional.empty();
  }

  /** What was said on live pages and not taken back, in the order it was said. */
  public static List<String> live(LiveFacts facts) {
    return facts.standing().stream().flatMap(said -> live(said).stream()).toList();
  }

  private static Optional<String> live(StoredFact said) {
    return words(said.fact())
        .map(
            words ->
                "During the session, %s: %s%s"
                    .formatted(
                        CLOCK.format(said.statedAt()),
                        said.by().map(name -> name + " ").orElse(""),
                        words));
  }

  private static Optional<String> words(LiveFact fact) {
    return switch (fact) {
      case LiveFact.Removed removed ->
          Optional.of("took away the repetition at " + clock(removed.span()));
      case LiveFact.Added added -> Optional.of("added a repetition at " + clock(added.timeNanos()));
      case LiveFact.Restarted again ->
          Optional.of(
              "began the set again; what was counted at %s no longer counts"
                  .formatted(clock(again.span())));
      case LiveFact.Aimed aimed -> aimed(aimed);
      case LiveFact.CoachingEnded ended ->
          Optional.of(
              "said that it hurts, at %s; coaching ended".formatted(clock(ended.timeNanos())));
      case LiveFact.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private static Optional<String> aimed(LiveFact.Aimed aimed) {
    var parts = new ArrayList<String>();
    aimed.repetitions().ifPresent(goal -> parts.add("%d repetitions".formatted(goal)));
    aimed.tempo().ifPresent(tempo -> parts.add("tempo " + tempo));
    aimed.loadKg().ifPresent(kg -> parts.add("%s kg".formatted(plain(kg))));
    String what = parts.isEmpty() ? "nothing more" : String.join(", ", parts);
    return Optional.of("aimed for %s from %s on".formatted(what, clock(aimed.timeNanos())));
  }

  /** Corrections and comments that stand, in the order they were made. */
  public static List<String> reviewed(List<CorrectionEvent> events) {
    List<Integer> undone = CorrectedSession.undone(events);
    return events.stream()
        .filter(event -> !undone.contains(event.revision()))
        .flatMap(SaidLines::reviewed)
        .toList();
  }

  private static Stream<String> reviewed(CorrectionEvent event) {
    return words(event.what()).stream()
        .map(words -> "%s, %s: %s".formatted(event.by(), DAY.format(event.at()), words));
  }

  private static Optional<String> words(Correction what) {
    return switch (what) {
      case Correction.Move move ->
          Optional.of("set %s to %s".formatted(clock(move.of()), clock(move.to())));
      case Correction.Split split ->
          Optional.of("split %s at %s".formatted(clock(split.of()), clock(split.atNanos())));
      case Correction.Merge merge ->
          Optional.of("merged %s with %s".formatted(clock(merge.first()), clock(merge.second())));
      case Correction.Add add -> Optional.of("added " + clock(add.at()));
      case Correction.Exclude out -> Optional.of("left out " + clock(out.of()));
      case Correction.Overrule over ->
          Optional.of(
              "%s: %s is %s"
                  .formatted(
                      clock(over.of()), plain(over.fault().id()), plain(over.verdict().id())));
      case Correction.Comment comment ->
          Optional.of("“%s” (at %s)".formatted(comment.text(), clock(comment.of())));
      case Correction.Undo undo -> Optional.empty();
      case Correction.Reanalysis anew -> Optional.empty();
    };
  }

  private static String plain(String id) {
    return id.replace('_', ' ');
  }

  private static String plain(double kg) {
    return kg == Math.rint(kg) ? Long.toString(Math.round(kg)) : Double.toString(kg);
  }

  private static String clock(Stretch stretch) {
    return "%s–%s".formatted(clock(stretch.startNanos()), clock(stretch.endNanos()));
  }

  private static String clock(Span span) {
    return "%s–%s".formatted(clock(span.fromNanos()), clock(span.toNanos()));
  }

  private static String clock(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
