package dev.femoris.analysis.cue;

/**
 * One thing to be said to the athlete, and why.
 *
 * @param timeNanos session time at which it is given
 * @param expiresNanos session time after which it must not begin any more
 */
public record Cue(CueWhat what, CueEvidence evidence, long timeNanos, long expiresNanos) {

  public Cue {
    if (expiresNanos < timeNanos) {
      throw new IllegalArgumentException(
          "cue %s expires at %d, before it is given at %d"
              .formatted(what.id(), expiresNanos, timeNanos));
    }
  }

  public CueKind kind() {
    return what.kind();
  }

  public CuePriority priority() {
    return what.priority();
  }

  boolean before(Cue other) {
    return priority().before(other.priority());
  }
}
