package dev.femoris.analysis.repetition;

import dev.femoris.analysis.rounding.HingeMeasures;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

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
 * @param nordic of a lean that gives way and is caught; empty for other exercises
 * @param hinge of a lift in which the back may round; empty for other exercises
 */
public record RepetitionMeasures(
    double reversalRadPerS2,
    double overshootRad,
    double earlyShare,
    double offAxisRadPerS,
    double smoothnessFirst,
    double smoothnessSecond,
    AngleShape shape,
    Optional<NordicMeasures> nordic,
    Optional<HingeMeasures> hinge) {

  /** Of a repetition of which only the events are known. */
  public static final RepetitionMeasures NONE =
      new RepetitionMeasures(0, 0, 0, 0, 0, 0, AngleShape.FLAT, Optional.empty());

  /** Of an exercise in which the back does not round. */
  public RepetitionMeasures(
      double reversalRadPerS2,
      double overshootRad,
      double earlyShare,
      double offAxisRadPerS,
      double smoothnessFirst,
      double smoothnessSecond,
      AngleShape shape,
      Optional<NordicMeasures> nordic) {
    this(
        reversalRadPerS2,
        overshootRad,
        earlyShare,
        offAxisRadPerS,
        smoothnessFirst,
        smoothnessSecond,
        shape,
        nordic,
        Optional.empty());
  }

  RepetitionMeasures withOffAxisRadPerS(double value) {
    return new RepetitionMeasures(
        reversalRadPerS2,
        overshootRad,
        earlyShare,
        value,
        smoothnessFirst,
        smoothnessSecond,
        shape,
        nordic,
        hinge);
  }

  RepetitionMeasures withNordic(NordicMeasures value) {
    return new RepetitionMeasures(
        reversalRadPerS2,
        overshootRad,
        earlyShare,
        offAxisRadPerS,
        smoothnessFirst,
        smoothnessSecond,
        shape,
        Optional.of(value),
        hinge);
  }

  RepetitionMeasures withHinge(Optional<HingeMeasures> value) {
    return new RepetitionMeasures(
        reversalRadPerS2,
        overshootRad,
        earlyShare,
        offAxisRadPerS,
        smoothnessFirst,
        smoothnessSecond,
        shape,
        nordic,
        value);
  }

  /** Writes them to a snapshot. */
  public void save(StateWriter to) {
    to.put(reversalRadPerS2).put(overshootRad).put(earlyShare).put(offAxisRadPerS);
    to.put(smoothnessFirst).put(smoothnessSecond);
    shape.save(to);
    to.put(nordic.isPresent());
    nordic.ifPresent(n -> n.save(to));
    to.put(hinge.isPresent());
    hinge.ifPresent(h -> h.save(to));
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
        AngleShape.restore(from),
        from.getBoolean() ? Optional.of(NordicMeasures.restore(from)) : Optional.empty(),
        from.getBoolean() ? Optional.of(HingeMeasures.restore(from)) : Optional.empty());
  }
}
