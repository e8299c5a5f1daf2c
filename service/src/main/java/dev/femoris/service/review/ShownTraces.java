package dev.femoris.service.review;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.session.SessionReports;
import dev.femoris.service.store.StoredResult;
import dev.femoris.service.store.StoredSession;
import dev.femoris.service.store.WrittenResult;
import dev.femoris.service.trace.ShownTrace;
import dev.femoris.service.trace.TraceFile;
import dev.femoris.service.trace.TraceOf;
import dev.femoris.service.trace.TracePyramid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Thinned traces of sessions under review; the last few are kept. Thread-safe. */
final class ShownTraces {

  private static final int KEPT = 6;
  private static final long LONGEST_NANOS = 24 * 3_600_000_000_000L;

  private final SessionReports reports;
  private final AnalysedSessions analysed;
  private final Map<String, TracePyramid> kept = new LinkedHashMap<>(8, 0.75f, true);

  ShownTraces(SessionReports reports, AnalysedSessions analysed) {
    this.reports = reports;
    this.analysed = analysed;
  }

  synchronized TracePyramid of(StoredSession session, WrittenResult result, TraceOf of) {
    String state = session.id() + " " + result.at() + " " + of;
    TracePyramid known = kept.get(state);
    if (known != null) {
      return known;
    }
    var pyramid = new TracePyramid(shortEnough(session, trace(session, result.result(), of)));
    kept.put(state, pyramid);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return pyramid;
  }

  /** A clock that jumps by months must not cost memory for months. */
  private static ShownTrace shortEnough(StoredSession session, ShownTrace trace) {
    int size = trace.timeNanos().length;
    if (size > 0 && trace.timeNanos()[size - 1] > LONGEST_NANOS) {
      throw Failure.of(
          FailureKind.BAD_INPUT, session.id() + ": longer than a day, cannot be shown as one");
    }
    return trace;
  }

  private ShownTrace trace(StoredSession session, StoredResult result, TraceOf of) {
    var file = TraceFile.in(reports.folder(session.id()), of);
    try {
      Optional<ShownTrace> read = file.read(result.algorithm(), result.parameters());
      if (read.isPresent()) {
        return read.get();
      }
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, session.id() + ": its trace cannot be read", e);
    }
    var whole = analysed.of(session).analysis();
    return file.write(ShownTrace.of(of, whole), whole.result().provenance());
  }
}
