package dev.femoris.ingest.stream;

import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts frames in the order of their sample index: drops repeats, waits for what is missing,
 * declares a hole when the wait is over. Knows device time only. Not thread-safe.
 */
final class SampleMerger {

  private final StreamParams params;
  private final TreeMap<Long, DataFrame> waiting = new TreeMap<>();
  private final List<SampleHole> holes = new ArrayList<>();
  private long next;
  private long end = Long.MAX_VALUE;
  private long newestMicros;
  private long frames;
  private long repeatedSamples;
  private long reorderedFrames;
  private long lostSamples;
  private long lateSamples;

  SampleMerger(StreamParams params) {
    this.params = params;
  }

  /** Takes a frame; returns what can now be given out, in order and without overlap. */
  List<FrameSlice> push(DataFrame frame) {
    frames++;
    newestMicros = Math.max(newestMicros, frame.deviceMicros());
    if (frame.nextSample() <= next) {
      countPast(frame, frame.nextSample());
      return List.of();
    }
    enqueue(frame);
    return release(false);
  }

  /** The sensor stopped with that many samples: behind them nothing comes that could end a wait. */
  void ended(long finalCount) {
    end = finalCount;
  }

  /** No more frames: declares every hole still open. */
  List<FrameSlice> finish() {
    return release(true);
  }

  /** Index of the first sample not yet passed: everything before came or was given up. */
  long next() {
    return next;
  }

  long frames() {
    return frames;
  }

  long repeatedSamples() {
    return repeatedSamples;
  }

  long reorderedFrames() {
    return reorderedFrames;
  }

  long lostSamples() {
    return lostSamples;
  }

  long lateSamples() {
    return lateSamples;
  }

  List<SampleHole> holes() {
    return List.copyOf(holes);
  }

  private void enqueue(DataFrame frame) {
    if (!waiting.isEmpty() && frame.firstSample() < waiting.lastKey()) {
      reorderedFrames++;
    }
    var same = waiting.get(frame.firstSample());
    if (same != null) {
      repeatedSamples += Math.min(same.samples().size(), frame.samples().size());
    }
    if (same == null || same.samples().size() < frame.samples().size() || tellsMore(frame, same)) {
      waiting.put(frame.firstSample(), frame);
    }
  }

  /** The sender learned meanwhile that what is missing before will never come. */
  private static boolean tellsMore(DataFrame frame, DataFrame same) {
    return frame.samples().size() == same.samples().size()
        && frame.has(DataFlag.GAP_BEFORE)
        && !same.has(DataFlag.GAP_BEFORE);
  }

  private List<FrameSlice> release(boolean everything) {
    var released = new ArrayList<FrameSlice>(1);
    while (!waiting.isEmpty()) {
      var first = waiting.firstEntry().getValue();
      if (first.firstSample() > next) {
        if (!everything && !isWaitOver(first)) {
          break;
        }
        declareHole(first.firstSample());
      }
      waiting.remove(first.firstSample());
      take(first, released);
    }
    return released;
  }

  private void take(DataFrame frame, List<FrameSlice> released) {
    countPast(frame, Math.min(next, frame.nextSample()));
    if (frame.nextSample() > next) {
      released.add(new FrameSlice(frame, (int) (next - frame.firstSample())));
      next = frame.nextSample();
    }
  }

  private boolean isWaitOver(DataFrame first) {
    if (first.has(DataFlag.GAP_BEFORE) && waiting.lastEntry().getValue().nextSample() >= end) {
      return true;
    }
    var window = first.has(DataFlag.GAP_BEFORE) ? params.reorderWindow() : params.resendWindow();
    long waitedMicros = newestMicros - first.deviceMicros();
    return waitedMicros >= window.toNanos() / 1000 || waiting.size() > params.maxWaitingFrames();
  }

  private void declareHole(long until) {
    if (holes.size() < IngestStats.MAX_HOLES) {
      holes.add(new SampleHole(next, until - next));
    }
    lostSamples += until - next;
    next = until;
  }

  private void countPast(DataFrame frame, long until) {
    for (long sample = frame.firstSample(); sample < until; sample++) {
      if (isInHole(sample)) {
        lateSamples++;
      } else {
        repeatedSamples++;
      }
    }
  }

  private boolean isInHole(long sample) {
    return holes.stream().anyMatch(hole -> hole.contains(sample));
  }
}
