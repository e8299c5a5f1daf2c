package dev.femoris.analysis.session;

import dev.femoris.analysis.orientation.VqfParams;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * What made a result.
 *
 * @param software version of Femoris
 * @param algorithm name and version of the analysis; its fixed thresholds change only with it
 * @param parametersSha256 digest of the exercise's numbers and the orientation filter's, as {@code
 *     sha256:…}
 */
public record Provenance(String software, String algorithm, String parametersSha256) {

  private static final String SOFTWARE = "0.1.0";

  /** Raised by every change that moves results; CHANGELOG says by how much. */
  private static final String ALGORITHM = "excursions-1";

  static Provenance of(SessionSetup setup, VqfParams orientation) {
    // Records print all their numbers, in full and in order. What else is known changes no number.
    var numbers =
        new ArrayList<Object>(
            List.of(
                setup.exercise(),
                setup.placement(),
                setup.sampleRateHz(),
                setup.target(),
                setup.baseline(),
                orientation));
    setup.personal().ifPresent(numbers::add);
    return new Provenance(SOFTWARE, ALGORITHM, sha256(numbers.toString()));
  }

  /**
   * The same, worked out when it is asked for: few do, and not before the end. Only a set-up with a
   * baseline is not held for it, because that weighs more than what is said of it.
   */
  static Supplier<Provenance> later(SessionSetup setup, VqfParams orientation) {
    if (setup.baseline().isEmpty() && setup.personal().isEmpty()) {
      return () -> of(setup, orientation);
    }
    Provenance now = of(setup, orientation);
    return () -> now;
  }

  /** Of a session in which no exercise's numbers were used in the end. */
  public static Provenance ofNothing() {
    return new Provenance(SOFTWARE, ALGORITHM, "");
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
