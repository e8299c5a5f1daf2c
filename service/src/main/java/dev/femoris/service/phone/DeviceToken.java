package dev.femoris.service.phone;

import dev.femoris.service.file.OwnerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret that lets a device in: 128 random bits. Kept, so that a phone's bookmark stays good;
 * deleting its file makes a new one at the next start.
 */
public final class DeviceToken {

  private static final int BYTES = 16;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final String text;

  private DeviceToken(String text) {
    this.text = text;
  }

  /** Reads the token kept in {@code file}, or makes one and keeps it there. */
  static DeviceToken keptIn(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      String kept = Files.readString(file).strip();
      if (SHAPE.matcher(kept).matches()) {
        return new DeviceToken(kept);
      }
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    OwnerFile.write(file, (made + "\n").getBytes(StandardCharsets.US_ASCII));
    return new DeviceToken(made);
  }

  /** Compares in a time that does not depend on where they differ. */
  public boolean matches(@Nullable String offered) {
    return offered != null && MessageDigest.isEqual(bytes(text), bytes(offered));
  }

  /** The secret itself, for the link. */
  public String text() {
    return text;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "DeviceToken";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
