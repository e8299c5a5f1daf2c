package dev.femoris.analysis.trunk;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** What happened to the trunk sensors in this session, in order. Not thread-safe. */
final class BackNotices {

  private final List<BackNotice> all = new ArrayList<>();
  private int told;

  void add(long nanos, BackNotice.Kind kind, Placement placement, double angleRad) {
    all.add(new BackNotice(nanos, kind, placement, angleRad));
  }

  boolean anyUntold() {
    return told < all.size();
  }

  /** Those since the last call. */
  List<BackNotice> drain() {
    List<BackNotice> since = List.copyOf(all.subList(told, all.size()));
    told = all.size();
    return since;
  }

  List<BackNotice> all() {
    return all;
  }

  /** How far a sensor slipped after {@code nanos}, rad; NaN where it was put on anew since. */
  double slippedSinceRad(Placement placement, long nanos) {
    double later = 0;
    for (BackNotice notice : all) {
      if (notice.placement() == placement && notice.timeNanos() > nanos) {
        switch (notice.kind()) {
          case SLIPPED -> later += notice.angleRad();
          case REMOUNTED -> later = Double.NaN;
          case JOINED, LOST, ZERO_TAKEN, TOE_TOUCH, BASELINE_READY -> {}
        }
      }
    }
    return later;
  }

  void save(StateWriter to) {
    to.put(told).put(all.size());
    all.forEach(n -> n.save(to));
  }

  void restore(StateReader from) {
    told = from.getInt();
    for (int n = from.getInt(); n > 0; n--) {
      all.add(BackNotice.restore(from));
    }
  }
}
