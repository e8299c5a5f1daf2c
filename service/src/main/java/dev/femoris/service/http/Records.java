package dev.femoris.service.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What is kept, written out.
 *
 * @param backup everything
 * @param athlete everything about one athlete
 */
public record Records(Backup backup, Athlete athlete) {

  /** Writes everything; the stream stays open. */
  @FunctionalInterface
  public interface Backup {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes everything about the athlete of that name; the stream stays open. */
  @FunctionalInterface
  public interface Athlete {
    void writeTo(String name, OutputStream out) throws IOException;
  }
}
