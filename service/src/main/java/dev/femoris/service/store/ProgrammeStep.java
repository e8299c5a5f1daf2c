package dev.femoris.service.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A step in what an athlete is to train, as it was written down.
 *
 * @param athlete as in {@link BaselineKey}
 * @param routine id of the routine
 * @param routineText its sheet as it was when it was assigned
 * @param fromDay from when on it holds
 * @param changes of the routine for this athlete, JSON
 * @param by who made it, for people
 */
public record ProgrammeStep(
    String athlete,
    Kind kind,
    String routine,
    String routineText,
    LocalDate fromDay,
    String changes,
    String by,
    Instant at) {

  /** What a step does. */
  public enum Kind {
    ASSIGNED("assigned"),
    ADAPTED("adapted"),
    ENDED("ended");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    static Kind ofId(String id) {
      return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst().orElseThrow();
    }
  }
}
