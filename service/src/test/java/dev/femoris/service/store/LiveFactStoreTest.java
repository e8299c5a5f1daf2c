package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.liveset.LiveFact;
import dev.femoris.service.liveset.LiveFacts;
import dev.femoris.service.liveset.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveFactStoreTest {

  private static final Optional<String> NOBODY = Optional.empty();
  private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatWasSaidIsReadAgainAsItWasSaidAndInItsOrder(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      database.sessions().insert(LabelStoreTest.session("b", "Bert", "thigh_right"));
      var store = database.liveFacts();
      put(store, "a", new LiveFact.Restarted(new Span(1_000, 2_000)), "request-1");
      put(store, "a", new LiveFact.Removed(new Span(3_000, 4_000)), "request-2");
      put(store, "b", new LiveFact.Added(5_000), "request-1");
      put(store, "a", new LiveFact.CoachingEnded(6_000), "request-3");
    }
    try (var database = kind.open(folder)) {
      var facts = database.liveFacts().of("a");
      assertThat(facts)
          .extracting(stored -> (Object) stored.fact())
          .containsExactly(
              new LiveFact.Restarted(new Span(1_000, 2_000)),
              new LiveFact.Removed(new Span(3_000, 4_000)),
              new LiveFact.CoachingEnded(6_000));
      assertThat(facts).allMatch(stored -> stored.statedAt().equals(AT));
      assertThat(new LiveFacts(facts).coachedAt(6_000)).isTrue();
      assertThat(new LiveFacts(facts).coachedAt(6_001)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void theSameRequestIsKeptOnceAndAFactIsWithdrawnOnce(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      var store = database.liveFacts();
      long first = put(store, "a", new LiveFact.Added(5_000), "request-1");
      assertThat(put(store, "a", new LiveFact.Added(9_000), "request-1")).isEqualTo(first);
      put(store, "a", new LiveFact.Withdrawn(first), "request-2");
      assertThat(store.put("a", new LiveFact.Withdrawn(first), "request-3", NOBODY, AT)).isEmpty();
      assertThat(store.of("a")).hasSize(2);
      assertThat(new LiveFacts(store.of("a")).standing()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void whatWasAimedForIsKeptWithWhoSaidIt(DatabaseKind kind, @TempDir Path folder) {
    var aimed =
        new LiveFact.Aimed(7_000, Optional.of("3-1-1-0"), OptionalInt.of(8), OptionalDouble.of(60));
    var nothing =
        new LiveFact.Aimed(8_000, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      database.liveFacts().put("a", aimed, "request-1", Optional.of("Maria"), AT);
      put(database.liveFacts(), "a", nothing, "request-2");
      database.liveFacts().putCount("a", OptionalInt.of(7));
      database.liveFacts().putCount("a", OptionalInt.of(6));
    }
    try (var database = kind.open(folder)) {
      var facts = database.liveFacts().of("a");
      assertThat(facts.getFirst().by()).contains("Maria");
      assertThat(new LiveFacts(facts).aims()).containsExactly(aimed, nothing);
    }
  }

  private static long put(LiveFactStore store, String session, LiveFact fact, String request) {
    return store.put(session, fact, request, NOBODY, AT).orElseThrow().id();
  }
}
