package dev.femoris.ingest.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The log's bytes; the layout is on the package's page. */
final class RecordFormat {

  static final byte[] FILE_MAGIC = "FEMRAW1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int MARKER = 0x52454346;
  private static final int HEADER_BYTES = 12;
  private static final int FIXED_BODY_BYTES = 10;
  private static final int MAX_BODY_BYTES = 1 << 20;

  private RecordFormat() {}

  private record Parsed(RawMessage message, int end) {}

  static byte[] encode(RawMessage message) {
    byte[] name = message.device().getBytes(StandardCharsets.UTF_8);
    int body = FIXED_BODY_BYTES + name.length + message.payload().length;
    if (body > MAX_BODY_BYTES) {
      throw new IllegalArgumentException(
          "%s: a record holds at most %d bytes".formatted(message, MAX_BODY_BYTES));
    }
    var out = ByteBuffer.allocate(HEADER_BYTES + body).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MARKER).putInt(body).putInt(0);
    out.put((byte) message.kind().code()).putLong(message.arrivalNanos());
    out.put((byte) name.length).put(name).put(message.payload());
    return out.putInt(8, crc(out.array(), 0, body)).array();
  }

  /** Reads a whole log, skipping damage. */
  static RawLogContents decode(byte[] file) {
    var messages = new ArrayList<RawMessage>();
    var damages = new ArrayList<RawLogContents.Damage>();
    int sound = startsWithMagic(file) ? FILE_MAGIC.length : 0;
    int at = sound;
    while (at < file.length) {
      var parsed = parse(file, at);
      if (parsed.isEmpty()) {
        at++;
        continue;
      }
      if (at > sound) {
        damages.add(new RawLogContents.Damage(sound, at - sound));
      }
      messages.add(parsed.get().message());
      at = parsed.get().end();
      sound = at;
    }
    return new RawLogContents(messages, damages, sound, file.length - sound);
  }

  private static boolean startsWithMagic(byte[] file) {
    return file.length >= FILE_MAGIC.length
        && ByteBuffer.wrap(file, 0, FILE_MAGIC.length).equals(ByteBuffer.wrap(FILE_MAGIC));
  }

  private static Optional<Parsed> parse(byte[] file, int at) {
    if (file.length - at < HEADER_BYTES + FIXED_BODY_BYTES) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(at);
    if (in.getInt() != MARKER) {
      return Optional.empty();
    }
    int body = in.getInt();
    if (body < FIXED_BODY_BYTES
        || body > Math.min(MAX_BODY_BYTES, file.length - at - HEADER_BYTES)) {
      return Optional.empty();
    }
    if (in.getInt() != crc(file, at, body)) {
      return Optional.empty();
    }
    return message(in, at + HEADER_BYTES + body).map(m -> new Parsed(m, at + HEADER_BYTES + body));
  }

  private static Optional<RawMessage> message(ByteBuffer in, int end) {
    var kind = MessageKind.ofCode(in.get());
    long arrivalNanos = in.getLong();
    int nameBytes = in.get() & 0xFF;
    if (nameBytes == 0 || nameBytes > end - in.position()) {
      return Optional.empty();
    }
    var name = new byte[nameBytes];
    in.get(name);
    var payload = new byte[end - in.position()];
    in.get(payload);
    var device = new String(name, StandardCharsets.UTF_8);
    return kind.map(k -> new RawMessage(k, device, arrivalNanos, payload));
  }

  private static int crc(byte[] file, int at, int body) {
    var crc = new CRC32C();
    crc.update(file, at + 4, 4);
    crc.update(file, at + HEADER_BYTES, body);
    return (int) crc.getValue();
  }
}
