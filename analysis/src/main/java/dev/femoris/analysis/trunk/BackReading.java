package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was read of the lower back in one repetition, rad.
 *
 * @param maxFlexionRad largest lumbar flexion from relaxed standing; absent where the level does
 *     not know an absolute angle
 * @param bottomFlexionRad mean lumbar flexion at the bottom: the turn, or the lift-off of a lift
 *     from the floor; absent as above
 * @param deltaRad largest flexion held for the time of the rules, over the athlete's own; absent
 *     while there is nothing to hold it against
 * @param uncertaintyRad standard uncertainty of {@code deltaRad}, soft tissue included
 * @param limitRad change from which on it is worth a word
 * @param stored whether the athlete's own is a stored baseline, not the session's
 * @param shareOfOwnMax {@code maxFlexionRad} over the toe-touch's flexion; absent without one
 * @param loadedFlexionRad growth between the bar leaving the floor and mid-thigh; lifts from the
 *     floor, measured, only
 * @param loadedDeltaRad that over the athlete's own
 * @param band the worst band of all
 */
public record BackReading(
    OptionalDouble maxFlexionRad,
    OptionalDouble bottomFlexionRad,
    OptionalDouble deltaRad,
    double uncertaintyRad,
    double limitRad,
    boolean stored,
    OptionalDouble shareOfOwnMax,
    OptionalDouble loadedFlexionRad,
    OptionalDouble loadedDeltaRad,
    Optional<BackBand> band) {

  void save(StateWriter to) {
    save(to, maxFlexionRad);
    save(to, bottomFlexionRad);
    save(to, deltaRad);
    to.put(uncertaintyRad).put(limitRad).put(stored);
    save(to, shareOfOwnMax);
    save(to, loadedFlexionRad);
    save(to, loadedDeltaRad);
    to.put(band.isPresent());
    band.ifPresent(to::put);
  }

  static BackReading restore(StateReader from) {
    return new BackReading(
        optional(from),
        optional(from),
        optional(from),
        from.getDouble(),
        from.getDouble(),
        from.getBoolean(),
        optional(from),
        optional(from),
        optional(from),
        from.getBoolean() ? Optional.of(from.getEnum(BackBand.class)) : Optional.empty());
  }

  static void save(StateWriter to, OptionalDouble value) {
    to.put(value.isPresent());
    value.ifPresent(to::put);
  }

  static OptionalDouble optional(StateReader from) {
    return from.getBoolean() ? OptionalDouble.of(from.getDouble()) : OptionalDouble.empty();
  }
}
