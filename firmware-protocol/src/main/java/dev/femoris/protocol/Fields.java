package dev.femoris.protocol;

import java.nio.charset.StandardCharsets;

/** Ranges of the wire's integers, for the records' constructors. */
final class Fields {

  static final int MAX_TEXT_BYTES = 64;
  static final long MAX_U32 = 0xFFFF_FFFFL;
  static final long MAX_U48 = 0xFFFF_FFFF_FFFFL;

  private Fields() {}

  static void requireU8(String name, int value) {
    requireRange(name, value, 0, 0xFF);
  }

  static void requireU16(String name, int value) {
    requireRange(name, value, 0, 0xFFFF);
  }

  static void requireU32(String name, long value) {
    requireRange(name, value, 0, MAX_U32);
  }

  static void requireU48(String name, long value) {
    requireRange(name, value, 0, MAX_U48);
  }

  static void requireText(String name, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    requireRange(name + " bytes", bytes, 0, MAX_TEXT_BYTES);
  }

  static void requireRange(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "%s %d: must be %d to %d".formatted(name, value, min, max));
    }
  }
}
