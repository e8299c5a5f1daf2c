package dev.femoris.ingest.file.fit;

import dev.femoris.ingest.file.motion.RefusedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks over a FIT file's messages and keeps those of the motion sensors. */
final class FitFile {

  private static final int COMPRESSED = 0x80;
  private static final int DEFINITION = 0x40;
  private static final int DEVELOPER = 0x20;

  private record Field(int number, int bytes, int baseType) {}

  private record Layout(int message, ByteOrder order, List<Field> fields, int developerBytes) {
    int bytes() {
      return fields.stream().mapToInt(Field::bytes).sum() + developerBytes;
    }
  }

  private final ByteBuffer in;
  private final Map<Integer, Layout> layouts = new TreeMap<>();
  private final List<FitMessage> motion = new ArrayList<>();

  private FitFile(ByteBuffer in) {
    this.in = in;
  }

  static boolean isOne(byte[] bytes) {
    return bytes.length >= 12
        && bytes[8] == '.'
        && bytes[9] == 'F'
        && bytes[10] == 'I'
        && bytes[11] == 'T';
  }

  /** The messages of accelerometer and gyroscope, in the order of the file. */
  static List<FitMessage> motionMessages(byte[] bytes) throws RefusedException {
    if (!isOne(bytes)) {
      throw new RefusedException("no FIT file; name the recording itself");
    }
    int header = bytes[0] & 0xFF;
    long size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFF_FFFFL;
    int end = (int) Math.min(bytes.length, header + size);
    if (header < 12 || header >= end) {
      throw new RefusedException("FIT file cut off behind its header; copy it again");
    }
    var file = new FitFile(ByteBuffer.wrap(bytes, header, end - header));
    try {
      while (file.in.hasRemaining()) {
        file.record();
      }
    } catch (BufferUnderflowException cutOff) {
      if (file.motion.isEmpty()) {
        throw new RefusedException("FIT file is cut off; copy it again", cutOff);
      }
    }
    return file.motion;
  }

  private void record() throws RefusedException {
    int head = in.get() & 0xFF;
    if ((head & COMPRESSED) != 0) {
      message(head >> 5 & 3);
    } else if ((head & DEFINITION) != 0) {
      define(head & 15, (head & DEVELOPER) != 0);
    } else {
      message(head & 15);
    }
  }

  private void define(int local, boolean developer) {
    in.get();
    var order = in.get() == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int message = in.order(order).getShort() & 0xFFFF;
    var fields = new ArrayList<Field>();
    for (int n = in.get() & 0xFF; n > 0; n--) {
      fields.add(new Field(in.get() & 0xFF, in.get() & 0xFF, in.get() & 0x1F));
    }
    int developerBytes = 0;
    for (int n = developer ? in.get() & 0xFF : 0; n > 0; n--) {
      in.get();
      developerBytes += in.get() & 0xFF;
      in.get();
    }
    layouts.put(local, new Layout(message, order, fields, developerBytes));
  }

  private void message(int local) throws RefusedException {
    var layout = layouts.get(local);
    if (layout == null) {
      throw new RefusedException(
          "byte %d: FIT message without a definition; the file is damaged, copy it again"
              .formatted(in.position() - 1));
    }
    if (!FitMessage.isMotion(layout.message())) {
      skip(layout.bytes());
      return;
    }
    var values = new TreeMap<Integer, double[]>();
    for (Field field : layout.fields()) {
      values.put(field.number(), values(field, layout.order()));
    }
    skip(layout.developerBytes());
    motion.add(new FitMessage(layout.message(), values));
  }

  private double[] values(Field field, ByteOrder order) {
    int width = FitBaseType.bytes(field.baseType());
    if (field.bytes() > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var values = new double[field.bytes() / width];
    for (int i = 0; i < values.length; i++) {
      values[i] = FitBaseType.read(in.order(order), field.baseType());
    }
    skip(field.bytes() % width);
    return values;
  }

  private void skip(int bytes) {
    if (bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + bytes);
  }
}
