package dev.femoris.protocol;

import dev.femoris.protocol.MalformedPacketException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads one frame's fields in order, up to its check; every read past the end is refused. */
final class FrameReader {

  private final ByteBuffer bytes;
  private final int end;

  /** Of a frame whose length and check were found good. */
  FrameReader(byte[] frame) {
    this.bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    this.end = frame.length - PacketDecoder.CRC_BYTES;
  }

  int position() {
    return bytes.position();
  }

  void need(int count) throws MalformedPacketException {
    if (end - bytes.position() < count) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, bytes.position());
    }
  }

  int u8() throws MalformedPacketException {
    need(1);
    return bytes.get() & 0xFF;
  }

  int i8() throws MalformedPacketException {
    need(1);
    return bytes.get();
  }

  int u16() throws MalformedPacketException {
    need(2);
    return bytes.getShort() & 0xFFFF;
  }

  long u32() throws MalformedPacketException {
    need(4);
    return bytes.getInt() & 0xFFFF_FFFFL;
  }

  long u48() throws MalformedPacketException {
    need(6);
    return u32() | (long) u16() << 32;
  }

  RawSamples samples(int count) throws MalformedPacketException {
    need(count * RawSamples.CHANNELS * Short.BYTES);
    var counts = new short[count * RawSamples.CHANNELS];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = bytes.getShort();
    }
    return RawSamples.of(counts);
  }

  int remaining() {
    return end - bytes.position();
  }

  void skip(int count) throws MalformedPacketException {
    need(count);
    bytes.position(bytes.position() + count);
  }

  /** UTF-8 behind a length byte. */
  String text() throws MalformedPacketException {
    int at = bytes.position();
    int length = u8();
    if (length > ConfigFrame.MAX_TEXT_BYTES) {
      throw new MalformedPacketException(Reason.BAD_LENGTH, at);
    }
    need(length);
    var slice = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return decodeUtf8(slice, at + 1);
  }

  /** UTF-8 of that many bytes, which are there; {@code other} when it is too long or none. */
  String textOrElse(int length, String other) {
    try {
      var slice = bytes.slice(bytes.position(), length);
      return length > Fields.MAX_TEXT_BYTES ? other : decodeUtf8(slice, bytes.position());
    } catch (MalformedPacketException notUtf8) {
      return other;
    }
  }

  private static String decodeUtf8(ByteBuffer slice, int at) throws MalformedPacketException {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(slice);
      return text.toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedPacketException(Reason.BAD_VALUE, at);
    }
  }
}
