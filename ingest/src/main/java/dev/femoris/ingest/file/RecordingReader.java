package dev.femoris.ingest.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a recording, recognising its format by content. */
public final class RecordingReader {

  private RecordingReader() {}

  /**
   * The recording in a file. Of a MetaBase pair either file may be named; the other is found beside
   * it.
   */
  public static Recording read(Path file) throws RecordingException {
    var cursor = new CsvCursor(RecordingText.read(file));
    var header = header(file, cursor);
    if (MetaBaseTable.isHeader(header)) {
      return MetaBasePair.containing(file).read();
    }
    if (!CanonicalHeader.looksCanonical(header)) {
      throw RecordingException.badInput(
          file,
          "line 1: not a recording this program knows; the first line must name columns like"
              + " t_s,ax_ms2,ay_ms2,az_ms2,gx_dps,gy_dps,gz_dps");
    }
    return CanonicalCsv.read(file, cursor, CanonicalHeader.parse(file, header));
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

  private static List<String> header(Path file, CsvCursor cursor) throws RecordingException {
    if (!cursor.nextLine()) {
      throw RecordingException.badInput(file, "has only blank lines; export the recording again");
    }
    return cursor.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
