package dev.femoris.analysis.exercise;

import java.util.List;

/**
 * When a change of the lower back's shape is worth a word; read from a sheet ({@link BackSheet}).
 *
 * @param change lumbar flexion over the athlete's own, measured, rad
 * @param estimatedChange the same where it is estimated
 * @param ownMaxShare share of the athlete's own largest flexion
 * @param loaded growth between the bar leaving the floor and mid-thigh, rad
 * @param holdS how long a flexion has to last
 * @param absoluteUncertaintyRad standard uncertainty of an absolute angle through skin
 * @param measuredUncertaintyRad standard uncertainty of a measured change
 * @param estimatedUncertaintyRad standard uncertainty of an estimated change
 * @param baselineLeast fewest repetitions an own reference is made of
 * @param baselineMost most of them
 * @param loadShare how far the load may differ from the reference's
 * @param mountRad a sensor that turned further on the skin has slipped
 * @param hipBreakRad hip flexion over the athlete's own in a Nordic curl
 * @param sources where the numbers come from
 */
public record BackRules(
    Bands change,
    Bands estimatedChange,
    Bands ownMaxShare,
    Bands loaded,
    double holdS,
    double absoluteUncertaintyRad,
    double measuredUncertaintyRad,
    double estimatedUncertaintyRad,
    int baselineLeast,
    int baselineMost,
    double loadShare,
    double mountRad,
    double hipBreakRad,
    List<String> sources) {

  /** Up to {@code watch} is fine, above {@code alert} is worth a warning. */
  public record Bands(double watch, double alert) {}

  public BackRules {
    sources = List.copyOf(sources);
  }

  /** The rules that come with this build. */
  public static BackRules builtIn() {
    return BackSheet.BUILT_IN;
  }
}
