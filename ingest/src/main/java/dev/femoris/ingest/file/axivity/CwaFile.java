package dev.femoris.ingest.file.axivity;

import dev.femoris.ingest.file.motion.BlockTimes;
import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CWA file. */
public final class CwaFile {

  private static final int HEADER_BYTES = 1024;

  private CwaFile() {}

  /** Whether bytes begin like one. */
  public static boolean isOne(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == 'M'
        && bytes[1] == 'D'
        && (bytes[2] & 0xFF) == 0xFC
        && bytes[3] == 0x03;
  }

  public static Motion read(byte[] bytes) throws RefusedException {
    var samples = new Motion.Builder();
    var times = new BlockTimes();
    int damaged = 0;
    double periodNanos = 1e7;
    for (int at = HEADER_BYTES; at + DataBlock.BYTES <= bytes.length; at += DataBlock.BYTES) {
      var raw = ByteBuffer.wrap(bytes, at, DataBlock.BYTES).slice().order(ByteOrder.LITTLE_ENDIAN);
      Optional<DataBlock> block = DataBlock.of(raw);
      if (block.isEmpty()) {
        damaged++;
      } else if (block.get().samples() > 0) {
        requireGyroscope(block.get());
        block.get().addTo(samples);
        times.block(block.get().firstSampleNanos(), block.get().samples());
        periodNanos = block.get().periodNanos();
      }
    }
    if (samples.size() == 0) {
      throw new RefusedException(
          "Axivity CWA without a sound data block; download it from the sensor again");
    }
    times.apply(samples, periodNanos);
    return samples.build("Axivity CWA", notes(damaged));
  }

  private static void requireGyroscope(DataBlock block) throws RefusedException {
    if (!block.hasGyroscope()) {
      throw new RefusedException(
          "Axivity CWA of an accelerometer alone (AX3, or AX6 with the gyroscope off): angles need"
              + " a gyroscope; record with an AX6 and the gyroscope on");
    }
  }

  private static List<String> notes(int damaged) {
    var notes = new ArrayList<String>();
    if (damaged > 0) {
      notes.add("%d data blocks are damaged and left out".formatted(damaged));
    }
    return notes;
  }
}
