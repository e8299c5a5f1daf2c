package dev.femoris.service.fuzz;

/** Where Jazzer comes in; the property {@code fuzz.target} names the reader. */
public final class JazzerEntry {

  private static final FuzzTarget TARGET = FuzzTargets.named(System.getProperty("fuzz.target", ""));

  private JazzerEntry() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Harness.check(TARGET, input);
  }
}
