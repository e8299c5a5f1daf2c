package dev.femoris.service.fuzz;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawLog;
import dev.femoris.ingest.raw.RawMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Small good files: this project's own fixtures, cut where a part will do. */
final class FileSeeds {

  static final String RAW_LOG_NAME = "messages.rawlog";

  private static final int TEXT_BYTES = 2600;
  private static final String FIXTURES = "ingest/src/test/resources/formats/";
  private static final String SHEETS = "analysis/src/main/resources/dev/femoris/analysis/exercise/";

  private FileSeeds() {}

  static List<byte[]> cwa() {
    return List.of(whole(FIXTURES + "ax3.cwa"), whole(FIXTURES + "ax6.cwa"));
  }

  static List<byte[]> fit() {
    return List.of(whole(FIXTURES + "run.fit"), whole(FIXTURES + "motion.fit"));
  }

  static List<byte[]> movesense() {
    return List.of(
        bytes(
            """
            {"Meas": {"IMU6": [
            {"ArrayAcc": [{"x": 9.8, "y": 0, "z": 0.2}, {"x": 9.8, "y": 0.1, "z": 0.2}],
             "ArrayGyro": [{"x": 0.5, "y": -1.1, "z": 0}, {"x": 0.5, "y": -1.1, "z": 5.6}], "Timestamp": 100},
            {"ArrayAcc": [{"x": 9.8, "y": 0, "z": 0.2}, {"x": 9.8, "y": 0.1, "z": 0.2}],
             "ArrayGyro": [{"x": 0.5, "y": -1.1, "z": 0}, {"x": 0.5, "y": -1.1, "z": 5.6}], "Timestamp": 120}]}}
            """));
  }

  static List<byte[]> witMotion() {
    return List.of(Arrays.copyOf(whole(FIXTURES + "witmotion.TXT"), 1800));
  }

  static List<byte[]> texts() {
    return List.of(
        beginning(FIXTURES + "movella_dot.csv"),
        beginning(FIXTURES + "shimmer.csv"),
        beginning(FIXTURES + "xio.csv"),
        beginning(FIXTURES + "xsens_mt.txt"),
        beginning(FIXTURES + "phyphox_raw.csv"));
  }

  static List<byte[]> mappings() {
    String mapping = new String(whole(FIXTURES + "own.columns"), StandardCharsets.UTF_8).strip();
    String table = new String(beginning(FIXTURES + "own.csv"), StandardCharsets.UTF_8);
    return List.of(bytes(mapping + "\n\n" + table));
  }

  static List<byte[]> rawLogs() {
    try {
      var folder = Scratch.folder("seed");
      try (var log = RawLog.open(folder)) {
        for (MessageKind kind : MessageKind.values()) {
          log.append(new RawMessage(kind, "F-1", 1_000_000, bytes("payload of " + kind)));
        }
      }
      return List.of(Files.readAllBytes(folder.resolve(RAW_LOG_NAME)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<byte[]> declarations() {
    return List.of(
        bytes(
            """
            {"exercise":"squat","placement":"thigh_right","label":"x","tempo":"3-1-1-0",
            "group":"anna-1","load_kg":102.5,"wireSession":4711}"""));
  }

  static List<byte[]> baselines() {
    return List.of(
        bytes(
            """
            {"schema":"femoris/baseline/1","exercise":"squat","sessions":[{"repetitions":8,
            "rom_deg":{"median":90.5,"scatter":2},"load_kg":60,"back":{}}]}"""));
  }

  static List<byte[]> sheets() {
    return List.of(whole(SHEETS + "romanian_deadlift.yaml"), whole(SHEETS + "squat.yaml"));
  }

  static List<byte[]> backSheets() {
    return List.of(
        whole("analysis/src/main/resources/dev/femoris/analysis/trunk/back_rounding.yaml"));
  }

  static List<byte[]> requests() {
    return List.of(
        bytes("0{\"label\":\"rounded\",\"who\":\"Maria\",\"note\":\"x\"}"),
        bytes("1{\"who\":\"Maria\",\"reason\":\"x\"}"),
        bytes("2{\"athlete\":\"Anna\",\"exercise\":\"squat\",\"who\":\"Maria\",\"activate\":true}"));
  }

  private static byte[] beginning(String file) {
    byte[] whole = whole(file);
    int end = Math.min(TEXT_BYTES, whole.length);
    while (end > 0 && whole[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(whole, end);
  }

  private static byte[] whole(String file) {
    try {
      var root = Files.isDirectory(Path.of("ingest")) ? Path.of("") : Path.of("..");
      return Files.readAllBytes(root.resolve(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
