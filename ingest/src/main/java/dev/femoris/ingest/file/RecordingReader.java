package dev.femoris.ingest.file;

import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a recording, recognising its format by content. */
public final class RecordingReader {

  private RecordingReader() {}

  /**
   * The recording in a file, or in a folder or zip that one app exported. Of a MetaBase pair either
   * file may be named; the other is found beside it.
   */
  public static Recording read(Path file) throws RecordingException {
    return read(file, Reading.WHOLE);
  }

  /** The same, as much of it as {@code reading} allows. */
  public static Recording read(Path file, Reading reading) throws RecordingException {
    try {
      var recording = any(file, reading);
      reading.requireAtMost(
          file, recording.sensors().stream().mapToLong(SensorRecording::size).sum());
      return recording;
    } catch (UncheckedIOException failed) {
      throw RecordingText.refused(file, failed);
    }
  }

  /** The recording in a table whose columns the user has named. */
  public static Recording read(Path file, ColumnMapping columns) throws RecordingException {
    try {
      return columns.recording(file, RecordingText.of(file, Reading.WHOLE).table());
    } catch (UncheckedIOException failed) {
      throw RecordingText.refused(file, failed);
    }
  }

  private static Recording any(Path file, Reading reading) throws RecordingException {
    if (Files.isDirectory(file)) {
      var files = ExportFiles.ofFolder(file, reading);
      return export(file, files, "is a folder; name a recording file in it");
    }
    var content = RecordingText.of(file, reading);
    byte[] head = content.head();
    if (ExportFiles.isZip(head)) {
      return export(
          file,
          ExportFiles.ofZip(file, reading),
          "zip without a Sensor Logger, phyphox or MetaBase recording; unpack it and name the"
              + " recording");
    }
    Optional<ByteFormat> format = ByteFormat.of(head);
    return format.isPresent()
        ? motion(file, format.get(), content.bytes())
        : text(file, content.table(), reading);
  }

  /**
   * Which files make up each recording: one each, but the two files of a MetaBase pair belong
   * together and count once. Files that cannot be read stay alone and fail on {@link #read}.
   */
  public static List<Path> distinct(List<Path> files) {
    var distinct = new ArrayList<Path>();
    for (Path file : files) {
      boolean seen = distinct.stream().anyMatch(d -> MetaBasePair.isSamePair(d, file));
      if (!seen) {
        distinct.add(file);
      }
    }
    return List.copyOf(distinct);
  }

  private static Recording export(Path file, ExportFiles files, String otherwise)
      throws RecordingException {
    if (!files.holdsOneRecording()) {
      throw RecordingException.badInput(file, "holds several recordings; name one of them");
    }
    var sensorLogger = new SensorLoggerExport(file, files);
    if (sensorLogger.isOne()) {
      return sensorLogger.read();
    }
    var phyphox = new PhyphoxExport(file, files);
    if (phyphox.isOne()) {
      return phyphox.read();
    }
    if (MetaBasePair.isIn(files)) {
      return MetaBasePair.read(file, files);
    }
    throw RecordingException.badInput(file, otherwise);
  }

  private static Recording motion(Path file, ByteFormat format, byte[] bytes)
      throws RecordingException {
    Motion motion;
    try {
      motion = format.read(bytes);
    } catch (RefusedException refused) {
      throw new RecordingException(
          RecordingException.Kind.BAD_INPUT, file + ": " + refused.getMessage(), refused);
    }
    return MergedRecording.of(file, motion);
  }

  private static Recording text(Path file, TableText text, Reading reading)
      throws RecordingException {
    if (MovellaDotCsv.isOne(text)) {
      return MovellaDotCsv.read(file, text);
    }
    if (XsensMtText.isOne(text)) {
      return XsensMtText.read(file, text);
    }
    if (ShimmerCsv.isOne(text)) {
      return ShimmerCsv.read(file, text);
    }
    var labelled = new LabelledTable(file, text);
    if (labelled.isOne()) {
      return labelled.read();
    }
    if (SensorLoggerExport.isTable(text)) {
      throw RecordingException.badInput(
          file, "is one table of a Sensor Logger recording; name its folder or the zip");
    }
    return canonicalOrMetaBase(file, text, reading);
  }

  private static Recording canonicalOrMetaBase(Path file, TableText text, Reading reading)
      throws RecordingException {
    try (var cursor = text.cursor(',')) {
      return canonicalOrMetaBase(file, cursor, reading);
    }
  }

  private static Recording canonicalOrMetaBase(Path file, CsvCursor cursor, Reading reading)
      throws RecordingException {
    var header = header(file, cursor);
    if (MetaBasePair.isHeader(header)) {
      return MetaBasePair.containing(file).read(reading);
    }
    if (!CanonicalHeader.looksCanonical(header)) {
      throw RecordingException.badInput(
          file,
          "line 1: not a recording this program knows; the first line must name columns like"
              + " t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps, or a column mapping must say what"
              + " they are (--columns)");
    }
    return SampleTable.read(file, cursor, CanonicalHeader.parse(file, header));
  }

  private static List<String> header(Path file, CsvCursor cursor) throws RecordingException {
    if (!cursor.nextLine()) {
      throw RecordingException.badInput(file, "has only blank lines; export the recording again");
    }
    return cursor.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
