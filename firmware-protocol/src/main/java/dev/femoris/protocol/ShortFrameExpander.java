package dev.femoris.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the short frames of one radio link into full data frames: the session from the last status
 * frame, the time from that frame and the measured rate. Used by the receiver of the link, before
 * anything is passed on. Not thread-safe.
 *
 * <p>Frames before the first status and config, or whose tag is not the session's, wait for one
 * that fits; at most {@value #MAX_WAITING} wait, the oldest is dropped and counted.
 */
public final class ShortFrameExpander {

  static final int MAX_WAITING = 512;

  private final ArrayDeque<ShortDataFrame> waiting = new ArrayDeque<>();
  private @Nullable StatusFrame status;
  private @Nullable ConfigFrame config;
  private long dropped;

  /** A status frame came; returns the frames that were waiting for it. */
  public List<DataFrame> status(StatusFrame frame) {
    status = frame;
    return releaseWaiting();
  }

  /** A config frame came; returns the frames that were waiting for it. */
  public List<DataFrame> config(ConfigFrame frame) {
    config = frame;
    return releaseWaiting();
  }

  /** The full frame; empty while session, time or scale are not known. */
  public Optional<DataFrame> push(ShortDataFrame frame) {
    var expanded = expand(frame);
    if (expanded.isEmpty()) {
      if (waiting.size() == MAX_WAITING) {
        waiting.removeFirst();
        dropped++;
      }
      waiting.addLast(frame);
    }
    return expanded;
  }

  /** Short frames that were given up because no status or config came. */
  public long dropped() {
    return dropped;
  }

  private List<DataFrame> releaseWaiting() {
    var released = new ArrayList<DataFrame>();
    for (int i = waiting.size(); i > 0; i--) {
      var frame = waiting.removeFirst();
      expand(frame).ifPresentOrElse(released::add, () -> waiting.addLast(frame));
    }
    return released;
  }

  private Optional<DataFrame> expand(ShortDataFrame frame) {
    var anchor = status;
    var scale = config;
    if (anchor == null || scale == null || anchor.session() != scale.session()) {
      return Optional.empty();
    }
    if ((anchor.session() & 0xFF) != frame.sessionTag()) {
      return Optional.empty();
    }
    double periodMicros = 1e12 / scale.sampleRateMicroHz();
    long offset = Math.round((frame.sample() - anchor.nextSample()) * periodMicros);
    long micros = anchor.deviceMicros() + offset & Fields.MAX_U48;
    return Optional.of(
        new DataFrame(
            0, anchor.session(), frame.sample(), micros, scale.configId(), frame.samples()));
  }
}
