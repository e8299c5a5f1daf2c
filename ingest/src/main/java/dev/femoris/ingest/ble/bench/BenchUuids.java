package dev.femoris.ingest.ble.bench;

import java.util.UUID;

/** Services that only the bench has. */
public final class BenchUuids {

  public static final UUID FLOOD_SERVICE = UUID.fromString("0f100d00-5eed-4b1d-9d2a-66656d6f7269");
  public static final UUID FLOOD_NUMBERS = UUID.fromString("0f100d01-5eed-4b1d-9d2a-66656d6f7269");
  public static final UUID FLOOD_COMMAND = UUID.fromString("0f100d02-5eed-4b1d-9d2a-66656d6f7269");

  private BenchUuids() {}
}
