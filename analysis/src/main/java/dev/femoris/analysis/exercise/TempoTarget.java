package dev.femoris.analysis.exercise;

/** Tempo to aim for: eccentric – pause stretched – concentric – pause contracted, in seconds. */
public record TempoTarget(
    double eccentricS, double pauseStretchedS, double concentricS, double pauseContractedS) {}
