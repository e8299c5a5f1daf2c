package dev.femoris.ingest.device;

import java.util.HexFormat;

/** Bytes from text, blanks ignored. */
public final class Hex {

  private Hex() {}

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }
}
