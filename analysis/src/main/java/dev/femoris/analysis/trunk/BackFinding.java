package dev.femoris.analysis.trunk;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is said of the lower back in one repetition.
 *
 * @param level what the sensors worn in it can know
 * @param probability that the verdict's question is answered with yes; absent when it cannot be
 *     told
 * @param reading what was read; absent from the thigh alone
 * @param reason why it cannot be told; present exactly then
 * @param evidence what a verdict from the thigh alone rests on, in words; else empty
 */
public record BackFinding(
    BackLevel level,
    BackVerdict verdict,
    OptionalDouble probability,
    Optional<BackReading> reading,
    Optional<BackUnknown> reason,
    String evidence) {

  public BackFinding {
    boolean told = verdict != BackVerdict.CANNOT_TELL;
    if (told != probability.isPresent() || told == reason.isPresent()) {
      throw new IllegalArgumentException(
          "%s: a probability when it can be told, a reason when not".formatted(verdict));
    }
    boolean hint = verdict == BackVerdict.POSSIBLE || verdict == BackVerdict.UNLIKELY;
    if (told && hint != (level == BackLevel.INFERRED) || hint && reading.isPresent()) {
      throw new IllegalArgumentException("%s from %s".formatted(verdict, level));
    }
  }

  /** By probability, from a reading that has a change over the athlete's own. */
  static BackFinding judged(BackLevel level, double probability, BackReading reading) {
    return new BackFinding(
        level,
        probability > 0.5 ? BackVerdict.PRESENT : BackVerdict.ABSENT,
        OptionalDouble.of(probability),
        Optional.of(reading),
        Optional.empty(),
        "");
  }

  static BackFinding cannotTell(BackLevel level, BackUnknown reason, Optional<BackReading> read) {
    return new BackFinding(
        level, BackVerdict.CANNOT_TELL, OptionalDouble.empty(), read, Optional.of(reason), "");
  }

  /** The honest answer of a level that knows nothing. */
  public static BackFinding cannotTell(BackLevel level, BackUnknown reason) {
    return cannotTell(level, reason, Optional.empty());
  }

  /** From the thigh alone that it may have rounded, or that nothing speaks for it. */
  public static BackFinding hinted(boolean possible, double probability, String evidence) {
    return new BackFinding(
        BackLevel.INFERRED,
        possible ? BackVerdict.POSSIBLE : BackVerdict.UNLIKELY,
        OptionalDouble.of(probability),
        Optional.empty(),
        Optional.empty(),
        evidence);
  }

  public boolean present() {
    return verdict == BackVerdict.PRESENT;
  }

  public void save(StateWriter to) {
    to.put(level).put(verdict);
    BackReading.save(to, probability);
    to.put(reading.isPresent());
    reading.ifPresent(r -> r.save(to));
    to.put(reason.isPresent());
    reason.ifPresent(to::put);
    to.put(evidence.getBytes(StandardCharsets.UTF_8));
  }

  public static BackFinding restore(StateReader from) {
    return new BackFinding(
        from.getEnum(BackLevel.class),
        from.getEnum(BackVerdict.class),
        BackReading.optional(from),
        from.getBoolean() ? Optional.of(BackReading.restore(from)) : Optional.empty(),
        from.getBoolean() ? Optional.of(from.getEnum(BackUnknown.class)) : Optional.empty(),
        new String(from.getBytes(), StandardCharsets.UTF_8));
  }
}
