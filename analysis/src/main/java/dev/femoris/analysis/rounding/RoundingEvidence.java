package dev.femoris.analysis.rounding;

/**
 * One feature that spoke for or against rounding.
 *
 * @param difference from the athlete's baseline, in the feature's unit
 * @param deviations the same in standard deviations
 * @param logOdds what it added to the score
 */
public record RoundingEvidence(
    RoundingFeature feature, double difference, double deviations, double logOdds) {}
