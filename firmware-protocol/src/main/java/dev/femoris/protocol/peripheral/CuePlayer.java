package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.CueFrame;
import java.util.ArrayDeque;
import java.util.List;

/** The motor: plays a cue once, in time, in its session. Not thread-safe. */
final class CuePlayer {

  private static final int KEPT = 256;

  private final ArrayDeque<PlayedCue> played = new ArrayDeque<>();
  private int lastNumber = -1;
  private long dropped;

  void newSession() {
    lastNumber = -1;
  }

  void take(CueFrame cue, int session, long nextSample) {
    if (cue.session() != session || nextSample > cue.lastSample() || cue.number() == lastNumber) {
      dropped++;
      return;
    }
    lastNumber = cue.number();
    played.addLast(new PlayedCue(cue.number(), nextSample, cue.played()));
    if (played.size() > KEPT) {
      played.removeFirst();
    }
  }

  List<PlayedCue> played() {
    return List.copyOf(played);
  }

  long dropped() {
    return dropped;
  }
}
