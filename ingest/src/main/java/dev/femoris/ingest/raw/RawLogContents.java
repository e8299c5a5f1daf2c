package dev.femoris.ingest.raw;

import java.util.List;

/**
 * What a raw log holds.
 *
 * @param messages the sound records, in the order they were written
 * @param damages stretches before sound records that are not records
 * @param soundBytes length up to the end of the last sound record; what follows is an unfinished
 *     write
 * @param tornBytes length of that unfinished write
 */
public record RawLogContents(
    List<RawMessage> messages, List<Damage> damages, long soundBytes, long tornBytes) {

  /** Bytes that are no record, from {@code offset} on. */
  public record Damage(long offset, long bytes) {}

  public RawLogContents {
    messages = List.copyOf(messages);
    damages = List.copyOf(damages);
  }
}
