package dev.femoris.analysis.session;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** Everything noticed in a session, and whether a kind was said. Not thread-safe. */
final class NoticeBook {

  private final List<SignalNotice> notices = new ArrayList<>();
  private final boolean[] said = new boolean[SignalNotice.Kind.values().length];

  void add(SignalNotice notice) {
    said[notice.kind().ordinal()] = true;
    notices.add(notice);
  }

  boolean said(SignalNotice.Kind kind) {
    return said[kind.ordinal()];
  }

  List<SignalNotice> all() {
    return notices;
  }

  void save(StateWriter to) {
    to.put(notices.size());
    notices.forEach(n -> n.save(to));
  }

  void restore(StateReader from) {
    for (int n = from.getInt(); n > 0; n--) {
      add(SignalNotice.restore(from));
    }
  }
}
