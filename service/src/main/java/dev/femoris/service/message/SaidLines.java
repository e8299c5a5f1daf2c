package dev.femoris.service.message;

import dev.femoris.reporting.words.Words;
import dev.femoris.service.correction.CorrectedSession;
import dev.femoris.service.correction.Correction;
import dev.femoris.service.correction.CorrectionEvent;
import dev.femoris.service.correction.Stretch;
import dev.femoris.service.liveset.CorrectedCount;
import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.liveset.Span;
import dev.femoris.service.liveset.StoredFact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people said of a session, in lines for its report: during it, and when it was reviewed. */
public record SaidLines(Words words) {

  /** What counts by what was said, where that is another number than the analysis'. */
  public Optional<String> inShort(CorrectedCount count) {
    return count.repetitionsIfOther().isPresent()
        ? Optional.of(
            words.say(
                "report.said.in_short",
                Map.of("count", count.repetitions(), "found", count.found())))
        : Optional.empty();
  }

  /** That a result was corrected, by whom, and what it was. */
  public String corrected(CorrectionEvent last, int counted) {
    return words.say(
        "report.said.corrected", Map.of("by", last.by(), "day", day(last.at()), "count", counted));
  }

  /** What was said on live pages and not taken back, in the order it was said. */
  public List<String> live(LiveFacts facts) {
    return facts.standing().stream().flatMap(said -> live(said).stream()).toList();
  }

  private Optional<String> live(StoredFact said) {
    return what(said.fact())
        .map(
            what ->
                words.say(
                    "report.said.live",
                    Map.of(
                        "time",
                        words
                            .dates()
                            .formatter("words.date.clock_utc")
                            .format(said.statedAt().atOffset(ZoneOffset.UTC)),
                        "named",
                        said.by().isPresent() ? "yes" : "no",
                        "by",
                        said.by().orElse(""),
                        "what",
                        what)));
  }

  private Optional<String> what(LiveFact fact) {
    return switch (fact) {
      case LiveFact.Removed removed -> at("removed", clock(removed.span()));
      case LiveFact.Added added -> at("added", clock(added.timeNanos()));
      case LiveFact.Restarted again -> at("restarted", clock(again.span()));
      case LiveFact.Aimed aimed -> Optional.of(aimed(aimed));
      case LiveFact.CoachingEnded ended -> at("hurts", clock(ended.timeNanos()));
      case LiveFact.Withdrawn withdrawn -> Optional.empty();
    };
  }

  private Optional<String> at(String what, String at) {
    return Optional.of(words.say("report.said.live." + what, Map.of("at", at)));
  }

  private String aimed(LiveFact.Aimed aimed) {
    var parts = new ArrayList<String>();
    aimed
        .repetitions()
        .ifPresent(
            goal -> parts.add(words.say("report.said.live.repetitions", Map.of("count", goal))));
    aimed
        .tempo()
        .ifPresent(tempo -> parts.add(words.say("words.amount.tempo", Map.of("tempo", tempo))));
    aimed.loadKg().ifPresent(kg -> parts.add(words.figures().shortest(kg) + " kg"));
    String what =
        parts.isEmpty() ? words.say("report.said.live.nothing") : String.join(", ", parts);
    return words.say(
        "report.said.live.aimed", Map.of("what", what, "at", clock(aimed.timeNanos())));
  }

  /** Corrections and comments that stand, in the order they were made. */
  public List<String> reviewed(List<CorrectionEvent> events) {
    List<Integer> undone = CorrectedSession.undone(events);
    return events.stream()
        .filter(event -> !undone.contains(event.revision()))
        .flatMap(this::reviewed)
        .toList();
  }

  private Stream<String> reviewed(CorrectionEvent event) {
    return what(event.what()).stream()
        .map(what -> "%s, %s: %s".formatted(event.by(), day(event.at()), what));
  }

  private Optional<String> what(Correction what) {
    return switch (what) {
      case Correction.Move move ->
          said("move", Map.of("of", clock(move.of()), "to", clock(move.to())));
      case Correction.Split split ->
          said("split", Map.of("of", clock(split.of()), "at", clock(split.atNanos())));
      case Correction.Merge merge ->
          said("merge", Map.of("of", clock(merge.first()), "with", clock(merge.second())));
      case Correction.Add add -> said("add", Map.of("of", clock(add.at())));
      case Correction.Exclude out -> said("exclude", Map.of("of", clock(out.of())));
      case Correction.Overrule over ->
          said(
              "overrule",
              Map.of(
                  "of",
                  clock(over.of()),
                  "fault",
                  words.phrases().fault(over.fault()),
                  "verdict",
                  words.phrases().verdict(over.verdict())));
      case Correction.Comment comment ->
          said("comment", Map.of("of", clock(comment.of()), "text", comment.text()));
      case Correction.Undo undo -> Optional.empty();
      case Correction.Reanalysis anew -> Optional.empty();
    };
  }

  private Optional<String> said(String what, Map<String, ?> values) {
    return Optional.of(words.say("report.said.review." + what, values));
  }

  private String day(Instant at) {
    return words.dates().formatter("words.date.day_in_full").format(at.atOffset(ZoneOffset.UTC));
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
