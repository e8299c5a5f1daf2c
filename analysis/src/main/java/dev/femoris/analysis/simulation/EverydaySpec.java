package dev.femoris.analysis.simulation;

/** Placeholder. */
public record EverydaySpec() {
  /** The name. */
  public static final String NAME = "everyday";
}
