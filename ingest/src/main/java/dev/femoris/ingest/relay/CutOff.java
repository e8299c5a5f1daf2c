package dev.femoris.ingest.relay;

import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.spool.Spool;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.StatusFrame.State;
import java.util.Optional;

/** Where the run before this one stands in the spool. */
final class CutOff {

  /** Enough for the period; a spool may hold days. */
  private static final int MOST_FRAMES = 4096;

  private final Spool spool;
  private final Announcements announcements;
  private final RelayClock clock;

  CutOff(Spool spool, Announcements announcements, RelayClock clock) {
    this.spool = spool;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Empty when the run ended, or never was. */
  Optional<ResumePoint> point() {
    for (long number = spool.next() - 1; number >= spool.first(); number--) {
      var message = spool.read(number);
      var packet = message.flatMap(SpooledFrame::packet);
      if (packet.isEmpty()) {
        continue;
      }
      if (packet.get() instanceof StatusFrame status && status.state() == State.STOPPED) {
        return Optional.empty();
      }
      if (packet.get() instanceof DataFrame last) {
        return pointAfter(last, number, message.get());
      }
    }
    return Optional.empty();
  }

  private Optional<ResumePoint> pointAfter(DataFrame last, long number, RawMessage message) {
    long age = clock.wallNanos() - message.arrivalNanos();
    long arrivalNanos = clock.nanos() - age;
    return announcements
        .configOf(last.session())
        .map(config -> point(config, last, period(config, last.session(), number), arrivalNanos));
  }

  private static ResumePoint point(
      ConfigFrame config, DataFrame last, SamplePeriod period, long arrivalNanos) {
    long spanMicros = Math.round(last.samples().size() * period.nanos() / 1000);
    return new ResumePoint(
        config, last.nextSample(), last.deviceMicros() + spanMicros, period, arrivalNanos);
  }

  /** As the session's frames up to that one show it; the config's from too few. */
  private SamplePeriod period(ConfigFrame config, int session, long lastNumber) {
    var fit = new PeriodFit();
    long oldest = Math.max(spool.first(), lastNumber - MOST_FRAMES);
    for (long number = lastNumber; number >= oldest; number--) {
      var packet = spool.read(number).flatMap(SpooledFrame::packet);
      if (packet.isPresent() && packet.get() instanceof DataFrame data) {
        if (data.session() != session) {
          break;
        }
        fit.add(data.firstSample(), data.deviceMicros() * 1000);
      }
    }
    return fit.isSound()
        ? new SamplePeriod(fit.periodNanos(), fit.span())
        : new SamplePeriod(WireSession.periodNanos(config), 0);
  }
}
