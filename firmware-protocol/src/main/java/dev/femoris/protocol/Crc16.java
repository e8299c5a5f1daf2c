package dev.femoris.protocol;

/**
 * CRC-16/CCITT-FALSE (also CRC-16/IBM-3740): polynomial 0x1021, initial value 0xFFFF, not
 * reflected, no final xor; the check value of "123456789" is 0x29B1.
 */
final class Crc16 {

  private static final int[] TABLE = table();

  private Crc16() {}

  static int of(byte[] bytes, int from, int to) {
    int crc = 0xFFFF;
    for (int i = from; i < to; i++) {
      crc = (crc << 8 & 0xFFFF) ^ TABLE[crc >>> 8 ^ bytes[i] & 0xFF];
    }
    return crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      int crc = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
      }
      table[i] = crc & 0xFFFF;
    }
    return table;
  }
}
