package dev.femoris.service.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One input as several: each a length byte and that many bytes, the last as many as there are. */
final class Pieces {

  private Pieces() {}

  static List<byte[]> of(byte[] input) {
    var pieces = new ArrayList<byte[]>();
    for (int at = 0; at < input.length; ) {
      int end = Math.min(input.length, at + 1 + (input[at] & 0xFF));
      pieces.add(Arrays.copyOfRange(input, at + 1, end));
      at = end;
    }
    return pieces;
  }

  static byte[] join(List<byte[]> pieces) {
    var out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.write(piece.length);
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }
}
