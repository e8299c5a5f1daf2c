package dev.femoris.service.session;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.ingest.stream.IngestStats;
import dev.femoris.ingest.stream.SampleHole;
import dev.femoris.reporting.json.RecordingFacts;
import dev.femoris.service.store.StoredSession;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a live session's result says of its recording. */
final class SessionFacts {

  private SessionFacts() {}

  static RecordingFacts of(StoredSession session, IngestStats stats) {
    double rateHz = session.rateHz().orElse(0);
    long taken = stats.samples() + stats.lostSamples();
    return new RecordingFacts(
            session.id(),
            stats.samples(),
            rateHz,
            rateHz > 0 ? Math.max(0, taken - 1) / rateHz : 0,
            List.of(Placement.of(session.placement()).orElse(Placement.THIGH_RIGHT)),
            gaps(stats, rateHz),
            Optional.of(session.label()),
            Optional.of(session.startedAt().atOffset(ZoneOffset.UTC)),
            Optional.of(
                new RecordingFacts.IngestCounts(
                    stats.lostSamples(), stats.repeatedSamples(), stats.reorderedFrames(), 0)))
        .withLoadKg(session.loadKg());
  }

  /** One of several sensors worn together. */
  static RecordingFacts.SensorFacts sensor(
      Placement placement,
      IngestStats stats,
      OptionalDouble rateHz,
      String clock,
      double residualMs) {
    return new RecordingFacts.SensorFacts(
        placement, rateHz.orElse(0), stats.samples(), stats.lostSamples(), clock, residualMs);
  }

  /** Without a rate nobody can say when they were. */
  private static List<RecordingFacts.Gap> gaps(IngestStats stats, double rateHz) {
    return rateHz > 0 ? stats.holes().stream().map(hole -> gap(hole, rateHz)).toList() : List.of();
  }

  private static RecordingFacts.Gap gap(SampleHole hole, double rateHz) {
    return new RecordingFacts.Gap(
        hole.firstSample() / rateHz, (hole.firstSample() + hole.count()) / rateHz);
  }
}
