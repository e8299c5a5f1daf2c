package dev.femoris.analysis.progress;

/** The leg a session's sensor was worn on. */
public enum Limb {
  LEFT,
  RIGHT,
  /** Worn elsewhere. */
  OTHER
}
