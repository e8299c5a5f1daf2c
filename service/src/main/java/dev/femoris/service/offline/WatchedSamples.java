package dev.femoris.service.offline;

import dev.femoris.analysis.sample.ImuSample;
import java.util.Iterator;
import java.util.List;

/** Samples that tell a watch how many of them were asked for. */
record WatchedSamples(List<ImuSample> samples, AnalysisWatch watch) implements Iterable<ImuSample> {

  private static final int BETWEEN = 512;

  @Override
  public Iterator<ImuSample> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < samples.size();
      }

      @Override
      public ImuSample next() {
        if (next % BETWEEN == 0) {
          watch.at((double) next / samples.size());
        }
        return samples.get(next++);
      }
    };
  }
}
