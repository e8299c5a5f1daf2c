package dev.femoris.service.session;

import dev.femoris.service.metrics.ServiceMetrics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what could not be used by reason, and says so once a minute and reason. */
final class RejectWatch {

  private static final long QUIET_NANOS = 60_000_000_000L;
  private static final Logger log = LoggerFactory.getLogger(RejectWatch.class);

  private final ServiceMetrics metrics;
  private final Map<String, Long> counted = new HashMap<>();
  private final Map<String, Long> saidNanos = new HashMap<>();

  RejectWatch(ServiceMetrics metrics) {
    this.metrics = metrics;
  }

  /** Takes the decoder's totals; what is new is counted. */
  void packets(Map<? extends Enum<?>, Long> totals, String device, long nowNanos) {
    totals.forEach(
        (reason, total) -> {
          String word = reason.name().toLowerCase(Locale.ROOT);
          long before = counted.getOrDefault(word, 0L);
          for (long n = before; n < total; n++) {
            metrics.packetRejected(word);
          }
          if (total > before) {
            counted.put(word, total);
            say(word, device, "packets", nowNanos);
          }
        });
  }

  void declaration(String line, String device, long nowNanos) {
    metrics.packetRejected("bad_declaration");
    say("bad_declaration", device, line, nowNanos);
  }

  void late(String device, long nowNanos) {
    metrics.packetRejected("session_over");
    say("session_over", device, "data of a session that is over", nowNanos);
  }

  private void say(String reason, String device, String what, long nowNanos) {
    Long last = saidNanos.get(reason);
    if (last == null || nowNanos - last > QUIET_NANOS) {
      saidNanos.put(reason, nowNanos);
      log.atWarn()
          .addKeyValue("reason", reason)
          .addKeyValue("device", device)
          .log("refused: {} (said once a minute, counted always)", what);
    }
  }
}
