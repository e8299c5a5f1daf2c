package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.analysis.sample.Placement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Brings the samples of several sensors into the order of time. Used once. */
final class SampleMerger {

  /** One sensor's samples, with the one that is next. */
  private static final class Source {
    private final Placement placement;
    private final Iterator<ImuSample> samples;
    private Optional<ImuSample> next;

    Source(Placement placement, Iterable<ImuSample> samples) {
      this.placement = placement;
      this.samples = samples.iterator();
      this.next = taken();
    }

    private Optional<ImuSample> taken() {
      return samples.hasNext() ? Optional.of(samples.next()) : Optional.empty();
    }

    void pushUntil(AthleteSession session, long nanos) {
      while (next.isPresent() && next.get().timeNanos() < nanos) {
        session.push(placement, next.get());
        next = taken();
      }
    }
  }

  private final Placement limb;
  private final Iterable<ImuSample> samples;
  private final List<Source> others = new ArrayList<>();
  private final List<OfflineAnalysis.Trunk> trunk;

  SampleMerger(
      Placement limb,
      Iterable<ImuSample> samples,
      Optional<OfflineAnalysis.OtherLeg> otherLeg,
      List<OfflineAnalysis.Trunk> trunk) {
    this.limb = limb;
    this.samples = samples;
    this.trunk = trunk;
    otherLeg.ifPresent(o -> others.add(new Source(o.placement(), o.samples())));
    trunk.forEach(t -> others.add(new Source(t.placement(), t.samples())));
  }

  void pushInto(AthleteSession session) {
    trunk.forEach(t -> session.join(t.placement(), t.rateHz(), 0));
    for (ImuSample sample : samples) {
      others.forEach(o -> o.pushUntil(session, sample.timeNanos()));
      session.push(limb, sample);
    }
    others.forEach(o -> o.pushUntil(session, Long.MAX_VALUE));
    session.finish();
  }
}
