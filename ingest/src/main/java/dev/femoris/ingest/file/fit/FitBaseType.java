package dev.femoris.ingest.file.fit;

import java.nio.ByteBuffer;

/** The number types of FIT, by the low five bits of their code. */
final class FitBaseType {

  private FitBaseType() {}

  static int bytes(int type) {
    return switch (type) {
      case 3, 4, 11 -> 2;
      case 5, 6, 8, 12 -> 4;
      case 9, 14, 15, 16 -> 8;
      default -> 1;
    };
  }

  static double read(ByteBuffer in, int type) {
    return switch (type) {
      case 1 -> in.get();
      case 3 -> in.getShort();
      case 4, 11 -> in.getShort() & 0xFFFF;
      case 5 -> in.getInt();
      case 6, 12 -> in.getInt() & 0xFFFF_FFFFL;
      case 8 -> in.getFloat();
      case 9 -> in.getDouble();
      case 14, 15, 16 -> in.getLong();
      default -> in.get() & 0xFF;
    };
  }
}
