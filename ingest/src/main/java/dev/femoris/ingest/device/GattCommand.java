package dev.femoris.ingest.device;

import java.util.HexFormat;
import java.util.UUID;

/** One step of starting or stopping a sensor. */
public sealed interface GattCommand {

  UUID characteristic();

  /** Switch notifications (or indications) on. */
  record Subscribe(UUID characteristic) implements GattCommand {}

  /**
   * Write a value.
   *
   * @param hex the bytes, e.g. {@code "01 01 15"}
   */
  record Write(UUID characteristic, String hex) implements GattCommand {

    private static final HexFormat HEX = HexFormat.of();

    public Write {
      HEX.parseHex(hex.replace(" ", ""));
    }

    public byte[] bytes() {
      return HEX.parseHex(hex.replace(" ", ""));
    }
  }
}
