package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.rounding.RoundingBaseline;
import java.util.List;
import java.util.Map;

/**
 * Everything one simulated athlete did.
 *
 * @param seed who it is
 * @param coupled whether the hips answer to the rounding; else geometry and balance alone do
 * @param baseline good repetitions of the first day; none of them is in a set
 * @param sameDay sets of five alike on that day
 * @param otherDay sets of five alike on another day, the sensor put on anew
 * @param labelledGood repetitions a trainer called good, from two further days
 * @param labelledRounded repetitions a trainer called rounded, from the same two days
 * @param benign single good repetitions, each varied clearly in one way, by the name of the way
 */
public record TrialAthlete(
    long seed,
    boolean coupled,
    RoundingBaseline baseline,
    List<List<Trial>> sameDay,
    List<List<Trial>> otherDay,
    List<Trial> labelledGood,
    List<Trial> labelledRounded,
    Map<String, List<Trial>> benign) {}
