package dev.femoris.service.failure;

/** Kinds of failure with the exit code of BSD's {@code sysexits.h} a command ends with. */
public enum FailureKind {
  /** The command line or a setting is wrong. */
  USAGE(64),
  /** The input's content is wrong. */
  BAD_INPUT(65),
  /** There is no such input. */
  NO_INPUT(66),
  /** A service that is needed does not answer, or a port is taken. */
  UNAVAILABLE(69),
  /** A defect of this program. */
  DEFECT(70),
  /** Reading or writing failed. */
  IO(74);

  private final int exitCode;

  FailureKind(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
