package dev.femoris.analysis.trainingstudy;

/**
 * How repetitions are done: the chance of each fault in one, as the analysis tells it, right or
 * wrong.
 *
 * @param roundedShare of the repetitions that trunk sensors see
 * @param hintedShare of those that the thigh alone hints at
 * @param momentumShare swung or bounced
 * @param droppedShare lowered too fast
 * @param otherShare any other fault of form
 * @param rightLess how much less far the right leg moves, as a share
 */
public record Manner(
    double roundedShare,
    double hintedShare,
    double momentumShare,
    double droppedShare,
    double otherShare,
    double rightLess) {

  /** Good form; what is left are the analysis' own errors and an odd repetition. */
  public static Manner good() {
    return new Manner(0.03, 0.06, 0.02, 0.02, 0.02, 0);
  }

  public Manner rounded(double share) {
    return new Manner(share, hintedShare, momentumShare, droppedShare, otherShare, rightLess);
  }

  public Manner swung(double share) {
    return new Manner(roundedShare, hintedShare, share, droppedShare, otherShare, rightLess);
  }

  public Manner dropped(double share) {
    return new Manner(roundedShare, hintedShare, momentumShare, share, otherShare, rightLess);
  }

  public Manner faulty(double share) {
    return new Manner(roundedShare, hintedShare, momentumShare, droppedShare, share, rightLess);
  }

  public Manner uneven(double less) {
    return new Manner(roundedShare, hintedShare, momentumShare, droppedShare, otherShare, less);
  }
}
