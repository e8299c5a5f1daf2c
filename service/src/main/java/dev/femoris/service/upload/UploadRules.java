package dev.femoris.service.upload;

import java.time.Duration;

/**
 * How much may be under way.
 *
 * @param maxFileBytes of one file
 * @param maxAccountBytes of one account's uploads under way, together
 * @param maxUnderWay uploads of one account
 * @param kept how long one is kept after the last byte came, and listed after it ended
 */
public record UploadRules(long maxFileBytes, long maxAccountBytes, int maxUnderWay, Duration kept) {

  private static final int FILES = 4;
  private static final int MAX_UNDER_WAY = 50;

  /** The usual ones: four of the largest files, 50 in all, kept for a day. */
  public static UploadRules upTo(long maxFileBytes) {
    return new UploadRules(maxFileBytes, FILES * maxFileBytes, MAX_UNDER_WAY, Duration.ofDays(1));
  }
}
