package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.Optional;

/**
 * What the trunk sensors, or their absence, say of one repetition.
 *
 * @param back of the lower back, in exercises that can round it
 * @param hip of the hip, in kneeling exercises with a sensor at the sacrum
 */
public record TrunkReport(Optional<BackFinding> back, Optional<HipReading> hip) {

  public void save(StateWriter to) {
    to.put(back.isPresent());
    back.ifPresent(b -> b.save(to));
    to.put(hip.isPresent());
    hip.ifPresent(h -> h.save(to));
  }

  public static TrunkReport restore(StateReader from) {
    return new TrunkReport(
        from.getBoolean() ? Optional.of(BackFinding.restore(from)) : Optional.empty(),
        from.getBoolean() ? Optional.of(HipReading.restore(from)) : Optional.empty());
  }
}
