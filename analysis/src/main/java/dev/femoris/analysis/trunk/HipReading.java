package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.OptionalDouble;

/**
 * Hip flexion in a kneeling exercise, from thigh and sacrum, rad.
 *
 * @param flexionRad largest growth from the start pose on the way down
 * @param usualRad the athlete's own; absent while it is not known
 * @param scatterRad of that difference, positive
 * @param stored whether the athlete's own is a stored baseline
 * @param limitRad growth over the athlete's own that is a hip break
 */
public record HipReading(
    double flexionRad,
    OptionalDouble usualRad,
    double scatterRad,
    boolean stored,
    double limitRad) {

  void save(StateWriter to) {
    to.put(flexionRad);
    BackReading.save(to, usualRad);
    to.put(scatterRad).put(stored).put(limitRad);
  }

  static HipReading restore(StateReader from) {
    return new HipReading(
        from.getDouble(),
        BackReading.optional(from),
        from.getDouble(),
        from.getBoolean(),
        from.getDouble());
  }
}
