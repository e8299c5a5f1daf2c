package dev.femoris.analysis.roundingstudy;

import java.util.ArrayList;
import java.util.List;

/** Scores with the truth beside them, grown one by one. Not thread-safe. */
public final class Samples {

  private final List<Double> values = new ArrayList<>();
  private final List<Boolean> rounded = new ArrayList<>();
  private final List<Integer> athletes = new ArrayList<>();

  /**
   * @param athlete whose it is, any number
   */
  public void add(int athlete, double value, boolean isRounded) {
    athletes.add(athlete);
    values.add(value);
    rounded.add(isRounded);
  }

  void addAll(Samples more) {
    values.addAll(more.values);
    rounded.addAll(more.rounded);
    athletes.addAll(more.athletes);
  }

  public int size() {
    return values.size();
  }

  public double[] values() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public boolean[] rounded() {
    boolean[] all = new boolean[rounded.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = rounded.get(i);
    }
    return all;
  }

  /** The samples of these athletes, as often as each is named. */
  Samples drawn(int[] chosen) {
    List<List<Integer>> byAthlete = new ArrayList<>();
    for (int i = 0; i < athletes.size(); i++) {
      while (byAthlete.size() <= athletes.get(i)) {
        byAthlete.add(new ArrayList<>());
      }
      byAthlete.get(athletes.get(i)).add(i);
    }
    var drawn = new Samples();
    for (int athlete : chosen) {
      if (athlete < byAthlete.size()) {
        byAthlete.get(athlete).forEach(i -> drawn.add(athlete, values.get(i), rounded.get(i)));
      }
    }
    return drawn;
  }
}
