package dev.femoris.protocol;

/**
 * The items behind a config's last field that this version knows. An item that is not known, not
 * whole or not sound is passed over: a tail never makes a frame bad. Of items of one tag the last
 * counts.
 */
record ConfigTail(int abilities, String name) {

  static final int ABILITIES = 0x10;
  static final int NAME = 0x11;

  static ConfigTail read(FrameReader in) throws MalformedPacketException {
    int abilities = 0;
    String name = "";
    while (in.remaining() >= 2) {
      int tag = in.u8();
      int length = in.u8();
      if (in.remaining() < length) {
        break;
      }
      int end = in.position() + length;
      if (tag == ABILITIES && length >= 2) {
        abilities = in.u16();
      } else if (tag == NAME) {
        name = in.textOrElse(length, name);
      }
      in.skip(end - in.position());
    }
    return new ConfigTail(abilities, name);
  }
}
