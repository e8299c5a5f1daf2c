package dev.femoris.ingest.file;

import dev.femoris.ingest.unit.Units;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two files the MetaBase app writes per sensor, merged by time: a sample per gyroscope row, the
 * acceleration interpolated between the rows around it. Rows outside the other file's time are left
 * out. The files do not say where the sensor was worn: right thigh, unless the user says otherwise.
 *
 * @param accelFile {@code ..._Accelerometer_12.500Hz_1.4.4.csv}
 * @param gyroFile {@code ..._Gyroscope_25.000Hz_1.4.4.csv}
 */
record MetaBasePair(Path accelFile, Path gyroFile) {

  private static final Pattern NAME =
      Pattern.compile("(.*_)(Accelerometer|Gyroscope)(_.*)?\\.csv(\\.gz)?");
  private static final String ACCEL_UNIT = "(g)";
  private static final String GYRO_UNIT = "(deg/s)";
  private static final int MS_TO_NS_EXPONENT = 6;

  /** The pair a file belongs to. */
  static MetaBasePair containing(Path file) throws RecordingException {
    var other =
        sibling(file)
            .orElseThrow(
                () ->
                    RecordingException.badInput(
                        file,
                        "a MetaBase export has an Accelerometer and a Gyroscope file; put the other"
                            + " one beside it"));
    boolean accel = nameOf(file).map(n -> n.group(2).equals("Accelerometer")).orElse(true);
    return accel ? new MetaBasePair(file, other) : new MetaBasePair(other, file);
  }

  static boolean isSamePair(Path a, Path b) {
    return sibling(a).filter(s -> s.toAbsolutePath().equals(b.toAbsolutePath())).isPresent();
  }

  Recording read(Reading reading) throws RecordingException {
    return merged(
        accelFile,
        table(accelFile, RecordingText.of(accelFile, reading).table(), ACCEL_UNIT),
        table(gyroFile, RecordingText.of(gyroFile, reading).table(), GYRO_UNIT));
  }

  /** Whether a folder or zip holds MetaBase tables. */
  static boolean isIn(ExportFiles files) {
    return !with("x-axis", files).isEmpty();
  }

  /** The one pair of a folder or zip. */
  static Recording read(Object file, ExportFiles files) throws RecordingException {
    var accels = with("x-axis " + ACCEL_UNIT, files);
    var gyros = with("x-axis " + GYRO_UNIT, files);
    if (accels.size() != 1 || gyros.size() != 1) {
      throw RecordingException.badInput(
          file,
          "holds %d MetaBase accelerometer and %d gyroscope files; one of each belongs together"
              .formatted(accels.size(), gyros.size()));
    }
    return merged(
        file,
        table(file, new TableText(files.bytes(accels.getFirst())), ACCEL_UNIT),
        table(file, new TableText(files.bytes(gyros.getFirst())), GYRO_UNIT));
  }

  private static Recording merged(Object file, VectorTable accel, VectorTable gyro)
      throws RecordingException {
    return MergedRecording.of(
        file,
        "MetaBase CSV pair",
        accel.times(Units.MPS2_PER_G),
        gyro.times(Units.RAD_PER_DEG),
        List.of());
  }

  /** The tables with a MetaBase header and such a column. */
  private static List<String> with(String column, ExportFiles files) {
    return files.names().stream()
        .filter(
            name -> {
              var names = names(new TableText(files.bytes(name)).firstLine());
              return isHeader(names) && names.stream().anyMatch(n -> n.startsWith(column));
            })
        .toList();
  }

  private static List<String> names(String line) {
    return List.of(line.toLowerCase(Locale.ROOT).split(",", -1));
  }

  /** The app wrote "epoc" in some versions and "epoch" in others. */
  static boolean isHeader(List<String> names) {
    return names.size() >= 4
        && (names.getFirst().equals("epoc (ms)") || names.getFirst().equals("epoch (ms)"));
  }

  private static VectorTable table(Object file, TableText text, String unit)
      throws RecordingException {
    var cursor = text.cursor(',');
    if (!cursor.nextLine()) {
      throw RecordingException.badInput(file, "has only blank lines; export it again");
    }
    var names = cursor.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    if (!isHeader(names)) {
      throw RecordingException.badInput(
          file, "line 1: not a MetaBase header; the first column must be epoc (ms)");
    }
    var axes = List.of("x-axis " + unit, "y-axis " + unit, "z-axis " + unit);
    return VectorTable.read(file, cursor, names, names.getFirst(), MS_TO_NS_EXPONENT, axes);
  }

  private static Optional<Path> sibling(Path file) {
    var name = nameOf(file);
    var folder = file.toAbsolutePath().getParent();
    if (name.isEmpty() || folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String other = name.get().group(2).equals("Accelerometer") ? "Gyroscope" : "Accelerometer";
    String start = name.get().group(1) + other;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, p -> startsWith(p, start))) {
      var found = files.iterator();
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(Path path, String start) {
    return nameOf(path).map(n -> n.group().startsWith(start)).orElse(false);
  }

  private static Optional<Matcher> nameOf(Path file) {
    var name = file.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    var matcher = NAME.matcher(name.toString());
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }
}
