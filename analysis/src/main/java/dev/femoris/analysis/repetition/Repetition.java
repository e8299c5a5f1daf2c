package dev.femoris.analysis.repetition;

import dev.femoris.analysis.exercise.PhaseOrder;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One repetition with its four events. Times are the session's nanoseconds, compensated for filter
 * delay.
 *
 * @param order the phase it began with
 * @param startNanos the movement leaves the start pose
 * @param turnInNanos the turning point's position band is entered
 * @param turnOutNanos the band is left
 * @param endNanos the movement has come back and stopped (or turned)
 * @param detectedNanos sample time at which the analysis could first say so
 * @param romRad range of motion, rad
 * @param peakRateFirstRadPerS peak rate of the first phase, rad/s, positive
 * @param peakRateSecondRadPerS peak rate of the second phase, rad/s, positive
 * @param startAngleRad thigh angle theta at the start, rad
 * @param measures how it was done
 * @param notes what else is to be said of it
 */
public record Repetition(
    PhaseOrder order,
    long startNanos,
    long turnInNanos,
    long turnOutNanos,
    long endNanos,
    long detectedNanos,
    double romRad,
    double peakRateFirstRadPerS,
    double peakRateSecondRadPerS,
    double startAngleRad,
    RepetitionMeasures measures,
    Set<RepetitionNote> notes) {

  public Repetition {
    if (startNanos > turnInNanos || turnInNanos > turnOutNanos || turnOutNanos > endNanos) {
      throw new IllegalArgumentException(
          "events out of order: start %d, turn_in %d, turn_out %d, end %d"
              .formatted(startNanos, turnInNanos, turnOutNanos, endNanos));
    }
    notes = Set.copyOf(notes);
  }

  /** One of which no more than the events is known. */
  public Repetition(
      PhaseOrder order,
      long startNanos,
      long turnInNanos,
      long turnOutNanos,
      long endNanos,
      long detectedNanos,
      double romRad,
      double peakRateFirstRadPerS,
      double peakRateSecondRadPerS,
      double startAngleRad,
      Set<RepetitionNote> notes) {
    this(
        order,
        startNanos,
        turnInNanos,
        turnOutNanos,
        endNanos,
        detectedNanos,
        romRad,
        peakRateFirstRadPerS,
        peakRateSecondRadPerS,
        startAngleRad,
        RepetitionMeasures.NONE,
        notes);
  }

  public double eccentricS() {
    return order == PhaseOrder.ECCENTRIC_FIRST ? firstPhaseS() : secondPhaseS();
  }

  public double concentricS() {
    return order == PhaseOrder.ECCENTRIC_FIRST ? secondPhaseS() : firstPhaseS();
  }

  /** Peak rate of the eccentric in ranges per second; 0 without a range. */
  public double eccentricPeakPerS() {
    double peak =
        order == PhaseOrder.ECCENTRIC_FIRST ? peakRateFirstRadPerS : peakRateSecondRadPerS;
    return romRad > 0 ? peak / romRad : 0;
  }

  /** Mean rate of the concentric phase, rad/s; 0 when it took no time. */
  public double concentricRateRadPerS() {
    return concentricS() > 0 ? romRad / concentricS() : 0;
  }

  /** Forward lean of the thigh at the catch with the hands, rad; empty when none was felt. */
  public OptionalDouble catchLeanRad() {
    return measures
        .nordic()
        .map(NordicMeasures::catchRad)
        .filter(OptionalDouble::isPresent)
        .map(way -> OptionalDouble.of(leanRad(way.getAsDouble())))
        .orElse(OptionalDouble.empty());
  }

  /** Forward lean, rad, after a way from the start pose: less than upright kneeling is negative. */
  public double leanRad(double wayRad) {
    return wayRad - startAngleRad;
  }

  public double firstPhaseS() {
    return (turnInNanos - startNanos) * 1e-9;
  }

  public double turnPauseS() {
    return (turnOutNanos - turnInNanos) * 1e-9;
  }

  public double secondPhaseS() {
    return (endNanos - turnOutNanos) * 1e-9;
  }

  public double durationS() {
    return (endNanos - startNanos) * 1e-9;
  }

  /** Writes it to a snapshot or a page. */
  public void save(StateWriter to) {
    to.put(order).put(startNanos).put(turnInNanos).put(turnOutNanos).put(endNanos);
    to.put(detectedNanos).put(romRad).put(peakRateFirstRadPerS).put(peakRateSecondRadPerS);
    to.put(startAngleRad);
    measures.save(to);
    int bits = 0;
    for (RepetitionNote note : notes) {
      bits |= 1 << note.ordinal();
    }
    to.put(bits);
  }

  /** Reads it back. */
  public static Repetition restore(StateReader from) {
    return new Repetition(
        from.getEnum(PhaseOrder.class),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getLong(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        from.getDouble(),
        RepetitionMeasures.restore(from),
        notes(from.getInt()));
  }

  private static Set<RepetitionNote> notes(int bits) {
    Set<RepetitionNote> notes = EnumSet.noneOf(RepetitionNote.class);
    for (RepetitionNote note : RepetitionNote.values()) {
      if ((bits >> note.ordinal() & 1) != 0) {
        notes.add(note);
      }
    }
    return notes;
  }
}
