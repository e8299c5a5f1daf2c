package dev.femoris.ingest.file;

import dev.femoris.ingest.unit.Units;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the Movella (Xsens) DOT app exports: some lines about the sensor, then {@code
 * PacketCounter,SampleTimeFine,…}. Read when it has {@code Acc_} (m/s², with gravity) and {@code
 * Gyr_} (deg/s); SampleTimeFine is in µs and begins anew after 71.6 minutes.
 */
final class MovellaDotCsv {

  private static final String START = "PacketCounter,SampleTimeFine";
  private static final int MICROS_TO_NS_EXPONENT = 3;
  private static final long WRAP_NANOS = 1000L << 32;

  private MovellaDotCsv() {}

  static boolean isOne(TableText text) {
    return text.lineStartingWith(START).isPresent();
  }

  static Recording read(Object file, TableText text) throws RecordingException {
    OptionalInt header = text.lineStartingWith(START);
    int line = header.orElseThrow();
    var names = text.cells(line, ',');
    if (!names.contains("Acc_X") || !names.contains("Gyr_X")) {
      throw RecordingException.badInput(file, refusal(line, names));
    }
    var plan =
        new NamedColumns(file, names)
            .time("SampleTimeFine")
            .accel(List.of("Acc_X", "Acc_Y", "Acc_Z"), 1)
            .rate(List.of("Gyr_X", "Gyr_Y", "Gyr_Z"), Units.RAD_PER_DEG)
            .plan("Movella DOT CSV", MICROS_TO_NS_EXPONENT, WRAP_NANOS, List.of());
    return SampleTable.read(file, text.behind(line, ','), plan);
  }

  private static String refusal(int line, List<String> names) {
    String has =
        names.contains("FreeAcc_X") && !names.contains("Acc_X")
            ? "acceleration without gravity (FreeAcc) and no angular rate (Gyr)"
            : "no acceleration with gravity (Acc) together with an angular rate (Gyr)";
    return "line %d: Movella DOT export with %s; record with the mode Rate quantities or custom mode"
            .formatted(line + 1, has)
        + " with Acc and Gyr";
  }
}
