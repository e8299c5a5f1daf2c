package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.DataFrame;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What kind of sensor it is.
 *
 * @param serial its serial number
 * @param firmware its firmware's version
 * @param abilities what may be sent to it
 * @param ratesMicroHz rates it has, in µHz; the first is in force at power-up
 * @param accelRangesG ranges it has, in g; the first is in force at power-up
 * @param rateRangesDegPerS ranges it has, in deg/s; the first is in force at power-up
 * @param placement code in force at power-up
 * @param samplesPerFrame samples in a full data frame; 18 fit an MTU of 247
 * @param ringSamples samples the ring buffer holds
 * @param notificationsPerS most frames it notifies in a second
 */
public record SensorTraits(
    String serial,
    String firmware,
    Set<Ability> abilities,
    List<Long> ratesMicroHz,
    List<Integer> accelRangesG,
    List<Integer> rateRangesDegPerS,
    int placement,
    int samplesPerFrame,
    int ringSamples,
    int notificationsPerS) {

  public SensorTraits {
    abilities = Set.copyOf(abilities);
    ratesMicroHz = List.copyOf(ratesMicroHz);
    accelRangesG = List.copyOf(accelRangesG);
    rateRangesDegPerS = List.copyOf(rateRangesDegPerS);
    if (ratesMicroHz.isEmpty() || accelRangesG.isEmpty() || rateRangesDegPerS.isEmpty()) {
      throw new IllegalArgumentException("rates and ranges: at least one each");
    }
    if (samplesPerFrame < 1 || samplesPerFrame > DataFrame.MAX_SAMPLES) {
      throw new IllegalArgumentException(
          "samplesPerFrame %d: must be 1 to 255".formatted(samplesPerFrame));
    }
    if (ringSamples < 2 * samplesPerFrame || notificationsPerS < 1) {
      throw new IllegalArgumentException(
          "ringSamples %d, notificationsPerS %d: must be two frames, and 1"
              .formatted(ringSamples, notificationsPerS));
    }
  }

  /** 104 Hz, nine samples a frame, a minute of memory, everything a sensor may offer. */
  public static SensorTraits defaults() {
    return new SensorTraits(
        "SIM-1",
        "1.0",
        EnumSet.allOf(Ability.class),
        List.of(104_000_000L, 52_000_000L, 208_000_000L),
        List.of(16, 8, 4),
        List.of(2000, 1000, 500),
        2,
        9,
        6_240,
        50);
  }

  public SensorTraits withSerial(String other) {
    return new SensorTraits(
        other,
        firmware,
        abilities,
        ratesMicroHz,
        accelRangesG,
        rateRangesDegPerS,
        placement,
        samplesPerFrame,
        ringSamples,
        notificationsPerS);
  }

  public SensorTraits withAbilities(Set<Ability> others) {
    return new SensorTraits(
        serial,
        firmware,
        others,
        ratesMicroHz,
        accelRangesG,
        rateRangesDegPerS,
        placement,
        samplesPerFrame,
        ringSamples,
        notificationsPerS);
  }

  /** With other rates, the first in force, and a place. */
  public SensorTraits withRates(List<Long> othersMicroHz) {
    return new SensorTraits(
        serial,
        firmware,
        abilities,
        othersMicroHz,
        accelRangesG,
        rateRangesDegPerS,
        placement,
        samplesPerFrame,
        ringSamples,
        notificationsPerS);
  }

  public SensorTraits withPlacement(int code) {
    return new SensorTraits(
        serial,
        firmware,
        abilities,
        ratesMicroHz,
        accelRangesG,
        rateRangesDegPerS,
        code,
        samplesPerFrame,
        ringSamples,
        notificationsPerS);
  }

  public SensorTraits withRing(int samples) {
    return new SensorTraits(
        serial,
        firmware,
        abilities,
        ratesMicroHz,
        accelRangesG,
        rateRangesDegPerS,
        placement,
        samplesPerFrame,
        samples,
        notificationsPerS);
  }

  boolean can(Ability ability) {
    return abilities.contains(ability);
  }

  int abilityBits() {
    return abilities.stream().mapToInt(Ability::mask).reduce(0, (a, b) -> a | b);
  }
}
