package dev.femoris.ingest.file;

import java.util.List;

/**
 * Text exported by Xsens MT Manager (MTw, MTi): lines of remarks beginning with {@code //}, then
 * columns separated by tabs. {@code Acc_} in m/s², {@code Gyr_} in rad/s, SampleTimeFine in 0.1 ms.
 */
final class XsensMtText {

  private static final String START = "PacketCounter\t";
  private static final int TENTH_MS_TO_NS_EXPONENT = 5;
  private static final long WRAP_NANOS = 100_000L << 32;

  private XsensMtText() {}

  static boolean isOne(TableText text) {
    return text.lineStartingWith(START).isPresent();
  }

  static Recording read(Object file, TableText text) throws RecordingException {
    int line = text.lineStartingWith(START).orElseThrow();
    var names = text.cells(line, '\t');
    if (!names.contains("Acc_X") || !names.contains("Gyr_X")) {
      throw RecordingException.badInput(
          file,
          "line %d: Xsens export without angular rate (Gyr) beside the acceleration (Acc); export"
                  .formatted(line + 1)
              + " both from MT Manager");
    }
    if (!names.contains("SampleTimeFine")) {
      throw RecordingException.badInput(
          file, "line %d: Xsens export without SampleTimeFine; export it".formatted(line + 1));
    }
    var plan =
        new NamedColumns(file, names)
            .time("SampleTimeFine")
            .accel(List.of("Acc_X", "Acc_Y", "Acc_Z"), 1)
            .rate(List.of("Gyr_X", "Gyr_Y", "Gyr_Z"), 1)
            .plan("Xsens MT text", TENTH_MS_TO_NS_EXPONENT, WRAP_NANOS, List.of());
    return SampleTable.read(file, text.behind(line, '\t'), plan);
  }
}
