package dev.femoris.service.review;

import dev.femoris.service.message.ShownRepetitions.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What differs between two analyses of the same session, repetition by repetition. */
final class AnalysisDifferences {

  private static final double MOVED_S = 0.1;
  private static final double RANGE_DEG = 0.5;

  private AnalysisDifferences() {}

  /** In sentences without a full stop, in order of time. */
  static List<String> between(List<Entry> before, List<Entry> after) {
    List<String> all = new ArrayList<>();
    for (Entry old : before) {
      Optional<Entry> now = match(old, after);
      if (now.isEmpty()) {
        all.add("no longer counted: %s".formatted(words(old)));
      } else {
        change(old, now.get()).ifPresent(all::add);
      }
    }
    after.stream()
        .filter(now -> match(now, before).isEmpty())
        .forEach(now -> all.add("now counted: %s".formatted(words(now))));
    return all;
  }

  private static Optional<String> change(Entry old, Entry now) {
    boolean moved =
        Math.abs(old.startS() - now.startS()) > MOVED_S
            || Math.abs(old.endS() - now.endS()) > MOVED_S;
    boolean otherRange = Math.abs(old.romDeg() - now.romDeg()) > RANGE_DEG;
    if (!moved && !otherRange) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s is now %s, range %.1f° instead of %.1f°",
            words(old),
            words(now),
            now.romDeg(),
            old.romDeg()));
  }

  private static Optional<Entry> match(Entry one, List<Entry> others) {
    return others.stream()
        .filter(
            other -> {
              double shared =
                  Math.min(one.endS(), other.endS()) - Math.max(one.startS(), other.startS());
              double shorter = Math.min(one.endS() - one.startS(), other.endS() - other.startS());
              return 2 * shared > shorter;
            })
        .findFirst();
  }

  private static String words(Entry rep) {
    return String.format(Locale.ROOT, "%.1f–%.1f s", rep.startS(), rep.endS());
  }
}
