package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.CommandFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.Scale;
import java.util.List;

/** What is in force, and which config id says so. Not thread-safe. */
final class SensorSettings {

  private final SensorTraits traits;
  private long rateMicroHz;
  private int accelRangeG;
  private int rateRangeDegPerS;
  private int placement;
  private String name = "";
  private int configId = 1;

  SensorSettings(SensorTraits traits) {
    this.traits = traits;
    this.rateMicroHz = traits.ratesMicroHz().getFirst();
    this.accelRangeG = traits.accelRangesG().getFirst();
    this.rateRangeDegPerS = traits.rateRangesDegPerS().getFirst();
    this.placement = traits.placement();
  }

  int configId() {
    return configId;
  }

  double periodMicros() {
    return 1e12 / rateMicroHz;
  }

  ConfigFrame config(int session) {
    return new ConfigFrame(
        configId,
        session,
        Scale.ofAccelRange(accelRangeG),
        Scale.ofRateRange(rateRangeDegPerS),
        rateMicroHz,
        accelRangeG * 10,
        rateRangeDegPerS,
        placement,
        AxisMap.IDENTITY,
        traits.serial(),
        traits.firmware(),
        traits.abilityBits(),
        name);
  }

  /** Whether a command asks for rates, ranges, placement or name. */
  static boolean asksFor(CommandFrame command) {
    return changesScale(command)
        || command.placement() != CommandFrame.LEAVE_PLACEMENT
        || !command.name().isEmpty();
  }

  /** Whether it asks for what data frames depend on. */
  static boolean changesScale(CommandFrame command) {
    return command.sampleRateMicroHz() != 0
        || command.accelRangeDeciG() != 0
        || command.rateRangeDegPerS() != 0;
  }

  /** Bits of what all its settings are. */
  static int allOf(CommandFrame command) {
    int bits = command.sampleRateMicroHz() == 0 ? 0 : AnswerFrame.REFUSED_RATE;
    bits |= command.accelRangeDeciG() == 0 ? 0 : AnswerFrame.REFUSED_ACCEL_RANGE;
    bits |= command.rateRangeDegPerS() == 0 ? 0 : AnswerFrame.REFUSED_RATE_RANGE;
    bits |= command.placement() == CommandFrame.LEAVE_PLACEMENT ? 0 : AnswerFrame.REFUSED_PLACEMENT;
    return bits | (command.name().isEmpty() ? 0 : AnswerFrame.REFUSED_NAME);
  }

  /** Makes the settings; returns bits of what is not as asked. */
  int apply(CommandFrame command) {
    if (!traits.can(Ability.SETTINGS)) {
      return allOf(command);
    }
    int refused = 0;
    if (command.sampleRateMicroHz() != 0) {
      rateMicroHz = nearest(traits.ratesMicroHz(), command.sampleRateMicroHz());
      refused |= rateMicroHz == command.sampleRateMicroHz() ? 0 : AnswerFrame.REFUSED_RATE;
    }
    if (command.accelRangeDeciG() != 0) {
      accelRangeG = nearest(traits.accelRangesG(), command.accelRangeDeciG() / 10.0).intValue();
      refused |=
          accelRangeG * 10 == command.accelRangeDeciG() ? 0 : AnswerFrame.REFUSED_ACCEL_RANGE;
    }
    if (command.rateRangeDegPerS() != 0) {
      rateRangeDegPerS = nearest(traits.rateRangesDegPerS(), command.rateRangeDegPerS()).intValue();
      refused |=
          rateRangeDegPerS == command.rateRangeDegPerS() ? 0 : AnswerFrame.REFUSED_RATE_RANGE;
    }
    placement =
        command.placement() == CommandFrame.LEAVE_PLACEMENT ? placement : command.placement();
    name = command.name().isEmpty() ? name : command.name();
    configId = asksFor(command) ? configId + 1 & 0xFF : configId;
    return refused;
  }

  private static <N extends Number> N nearest(List<N> offered, double wanted) {
    N nearest = offered.getFirst();
    for (N each : offered) {
      if (Math.abs(each.doubleValue() - wanted) < Math.abs(nearest.doubleValue() - wanted)) {
        nearest = each;
      }
    }
    return nearest;
  }
}
