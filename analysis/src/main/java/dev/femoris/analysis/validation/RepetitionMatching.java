package dev.femoris.analysis.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which found repetition is which true one: one to one, closest ends first.
 *
 * @param missed true ones nobody found
 * @param wrong found ones that never were
 */
record RepetitionMatching(
    List<Pair> pairs, List<TrueRepetition> missed, List<FoundRepetition> wrong) {

  record Pair(TrueRepetition known, FoundRepetition found) {}

  private record Candidate(double distanceS, int known, int found) {}

  static RepetitionMatching of(
      List<TrueRepetition> known, List<FoundRepetition> found, double toleranceS) {
    int[] partnerOfKnown = unmatched(known.size());
    int[] partnerOfFound = unmatched(found.size());
    for (Candidate c : candidates(known, found, toleranceS)) {
      if (partnerOfKnown[c.known] < 0 && partnerOfFound[c.found] < 0) {
        partnerOfKnown[c.known] = c.found;
        partnerOfFound[c.found] = c.known;
      }
    }
    var pairs = new ArrayList<Pair>();
    var missed = new ArrayList<TrueRepetition>();
    var wrong = new ArrayList<FoundRepetition>();
    for (int i = 0; i < known.size(); i++) {
      if (partnerOfKnown[i] < 0) {
        missed.add(known.get(i));
      } else {
        pairs.add(new Pair(known.get(i), found.get(partnerOfKnown[i])));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (partnerOfFound[j] < 0) {
        wrong.add(found.get(j));
      }
    }
    return new RepetitionMatching(pairs, missed, wrong);
  }

  private static List<Candidate> candidates(
      List<TrueRepetition> known, List<FoundRepetition> found, double toleranceS) {
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < known.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double distanceS = Math.abs(known.get(i).endS() - found.get(j).endS());
        if (distanceS <= toleranceS) {
          candidates.add(new Candidate(distanceS, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::distanceS)
            .thenComparingInt(Candidate::known)
            .thenComparingInt(Candidate::found));
    return candidates;
  }

  private static int[] unmatched(int size) {
    int[] partner = new int[size];
    Arrays.fill(partner, -1);
    return partner;
  }
}
