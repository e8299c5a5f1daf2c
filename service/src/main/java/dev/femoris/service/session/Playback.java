package dev.femoris.service.session;

import dev.femoris.ingest.group.Delivered;
import dev.femoris.ingest.raw.RawMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stored messages of a limb's sensor and of its followers, in the order in which they came. */
final class Playback {

  /** Takes what is played. */
  interface Taker {
    void limb(RawMessage message);

    void follower(FollowerTrack of, Delivered packet);
  }

  /**
   * @param track the follower's index; −1 for the limb
   */
  private record Entry(int track, RawMessage message) {}

  private Playback() {}

  static void play(List<RawMessage> limb, List<FollowerTrack> followers, Taker taker) {
    if (followers.isEmpty()) {
      limb.forEach(taker::limb);
      return;
    }
    for (Entry entry : inOrder(limb, followers)) {
      if (entry.track() < 0) {
        taker.limb(entry.message());
      } else {
        var track = followers.get(entry.track());
        track.take(entry.message()).forEach(packet -> taker.follower(track, packet));
      }
    }
  }

  /** The sort is stable: each log keeps its own order. */
  private static List<Entry> inOrder(List<RawMessage> limb, List<FollowerTrack> followers) {
    List<Entry> all = new ArrayList<>();
    limb.forEach(message -> all.add(new Entry(-1, message)));
    for (int i = 0; i < followers.size(); i++) {
      int track = i;
      followers.get(i).messages().forEach(message -> all.add(new Entry(track, message)));
    }
    all.sort(Comparator.comparingLong(entry -> entry.message().arrivalNanos()));
    return all;
  }
}
