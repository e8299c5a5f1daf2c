package dev.femoris.analysis.progress;

import java.util.Locale;

/**
 * What is followed over months; SI units.
 *
 * <p>Least real differences: range, the scatter of a thigh angle against video of about 2°; times,
 * half the 0.2 s that single repetitions of sensors and video agree within (Viecelli 2021); faults,
 * one in 50 repetitions.
 */
public enum FormQuantity {
  RANGE_RAD(Better.HIGHER, Math.toRadians(2)),
  ECCENTRIC_S(Better.NEITHER, 0.1),
  CONCENTRIC_S(Better.NEITHER, 0.1),
  /** Peak rate of the concentric phase, of sessions with about the latest load only. */
  RATE_RAD_PER_S(Better.NEITHER, Math.toRadians(2)),
  FAULTS_PER_100(Better.LOWER, 2),
  /** How much the legs' ranges differ, over the larger. */
  LEG_DIFFERENCE_SHARE(Better.LOWER, 0.03);

  private final Better better;
  private final double leastReal;

  FormQuantity(Better better, double leastReal) {
    this.better = better;
    this.leastReal = leastReal;
  }

  /** The word in addresses and JSON. */
  public String id() {
    return switch (this) {
      case RANGE_RAD -> "range";
      case ECCENTRIC_S -> "eccentric";
      case CONCENTRIC_S -> "concentric";
      case RATE_RAD_PER_S -> "rate";
      case FAULTS_PER_100, LEG_DIFFERENCE_SHARE ->
          name().toLowerCase(Locale.ROOT).replaceFirst("_share$", "");
    };
  }

  public Better better() {
    return better;
  }

  public double leastReal() {
    return leastReal;
  }
}
