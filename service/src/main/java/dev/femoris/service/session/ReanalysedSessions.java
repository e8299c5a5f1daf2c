package dev.femoris.service.session;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.session.SessionResult;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures stored sessions anew, from their raw packets or the file sent. Thread-safe. */
final class ReanalysedSessions implements MeasuredSessions {

  private static final int KEPT = 50;

  private final SessionSignals signals;
  private final Map<String, MeasuredSession> kept = new LinkedHashMap<>();

  ReanalysedSessions(SessionSignals signals) {
    this.signals = signals;
  }

  /** One at a time: a long session's samples are many. */
  @Override
  public synchronized MeasuredSession of(StoredSession session) {
    // A session that ended by silence may have gone on since.
    String state = session.id() + " " + session.endedAt();
    MeasuredSession known = kept.get(state);
    if (known != null) {
      return known;
    }
    MeasuredSession measured = measured(session);
    kept.put(state, measured);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return measured;
  }

  private MeasuredSession measured(StoredSession session) {
    try {
      return signals
          .analyse(session)
          .map(analysed -> measured(analysed.analysis().result()))
          .orElseThrow(
              () ->
                  Failure.of(
                      FailureKind.BAD_INPUT,
                      session.id() + ": its exercise is not known, so nothing is counted"));
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its samples cannot be read", e);
    }
  }

  private static MeasuredSession measured(SessionResult result) {
    Set<Long> accepted =
        result.accepted().stream().map(Repetition::startNanos).collect(Collectors.toSet());
    List<MeasuredRepetition> repetitions =
        result.sets().stream()
            .flatMap(
                set ->
                    set.repetitions().stream()
                        .map(
                            r ->
                                measured(
                                    set.index(),
                                    r.index(),
                                    r.repetition(),
                                    accepted.contains(r.repetition().startNanos()))))
            .toList();
    return new MeasuredSession(repetitions, result.provenance().algorithm());
  }

  private static MeasuredRepetition measured(
      int setIndex, int index, Repetition repetition, boolean accepted) {
    return new MeasuredRepetition(
        setIndex,
        index,
        repetition.startNanos(),
        repetition.endNanos(),
        accepted,
        repetition.measures().hinge().map(HingeMeasures::features));
  }
}
