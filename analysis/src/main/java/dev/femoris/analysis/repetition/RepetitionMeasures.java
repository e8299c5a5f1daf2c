package dev.femoris.analysis.repetition;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * How a repetition was done, measured on the forward-backward smoothed stretch its events were
 * found in.
 *
 * @param reversalRadPerS2 largest angular acceleration towards the start pose within 0.1 s of the
 *     turning point, rad/s²
 * @param overshootRad how far the way back went beyond the level the repetition began at, rad, not
 *     below 0. When it was still going on as the repetition ended, what is left of it is worked out
 *     from its slowing down
 * @param earlyShare share of the first phase's displacement done at 30 % of its time
 * @param offAxisRadPerS root mean square rate about the other two axes between 0.5 and 6 Hz, rad/s
 * @param smoothnessFirst SPARC of the first phase, see {@link
 *     dev.femoris.analysis.dsp.SpectralArcLength}
 * @param smoothnessSecond SPARC of the second phase
 * @param shape course of the angle
 */
public record RepetitionMeasures(
    double reversalRadPerS2,
    double overshootRad,
    double earlyShare,
    double offAxisRadPerS,
    double smoothnessFirst,
    double smoothnessSecond,
    AngleShape shape) {

  /** Of a repetition of which only the events are known. */
  public static final RepetitionMeasures NONE =
      new RepetitionMeasures(0, 0, 0, 0, 0, 0, AngleShape.FLAT);

  RepetitionMeasures withOffAxisRadPerS(double value) {
    return new RepetitionMeasures(
        reversalRadPerS2,
        overshootRad,
        earlyShare,
        value,
        smoothnessFirst,
        smoothnessSecond,
        shape);
  }

  /** Writes them to a snapshot. */
  public void save(StateWriter to) {
    to.put(reversalRadPerS2).put(overshootRad).put(earlyShare).put(offAxisRadPerS);
    to.put(smoothnessFirst).put(smoothnessSecond);
    shape.save(to);
  }

  /** Reads them from a snapshot. */
  public static RepetitionMeasures restore(StateReader from) {
    return new RepetitionMeasures(
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        AngleShape.restore(from));
  }
}
