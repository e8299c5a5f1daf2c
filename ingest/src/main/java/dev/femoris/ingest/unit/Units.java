package dev.femoris.ingest.unit;

/** Factors from the units of sensors and files to SI. */
public final class Units {

  /** Standard gravity, exact by definition. */
  public static final double MPS2_PER_G = 9.80665;

  public static final double MPS2_PER_MILLI_G = MPS2_PER_G / 1000;
  public static final double RAD_PER_DEG = Math.PI / 180;

  private Units() {}
}
