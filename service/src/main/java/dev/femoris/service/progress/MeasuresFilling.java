package dev.femoris.service.progress;

import dev.femoris.service.store.MeasuresStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the measures of sessions that have none, or old ones, in the background: those of before an
 * update. Whoever asks meanwhile does not wait for it. Thread-safe.
 */
public final class MeasuresFilling implements AutoCloseable {

  private static final int AT_ONCE = 50;
  private static final long CLOSE_WAIT_MS = 30_000;

  private static final Logger log = LoggerFactory.getLogger(MeasuresFilling.class);

  private final MeasuresStore store;
  private final SessionMeasures measures;
  private final Thread thread = Thread.ofPlatform().name("measures").daemon().unstarted(this::run);
  private volatile boolean closing;

  private MeasuresFilling(MeasuresStore store, SessionMeasures measures) {
    this.store = store;
    this.measures = measures;
  }

  static MeasuresFilling start(MeasuresStore store, SessionMeasures measures) {
    var filling = new MeasuresFilling(store, measures);
    filling.thread.start();
    return filling;
  }

  private void run() {
    String after = "";
    for (List<String> ids = next(after); !ids.isEmpty() && !closing; ids = next(after)) {
      fill(ids);
      after = ids.getLast();
    }
  }

  private void fill(List<String> ids) {
    try {
      measures.renewed(ids);
    } catch (RuntimeException failure) {
      log.atWarn().setCause(failure).addKeyValue("from", ids.getFirst()).log("no measures made");
    }
  }

  private List<String> next(String after) {
    return store.outdated(SessionMeasures.VERSION, after, AT_ONCE);
  }

  /** Stops after the sessions at hand; never interrupted, H2 would close its file. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(CLOSE_WAIT_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
