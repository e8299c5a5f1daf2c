package dev.femoris.service.validation;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A gzipped CSV of numbers below one header line; an empty cell is NaN. */
final class NumberTable {

  private NumberTable() {}

  static List<double[]> read(Path gzippedCsv) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzippedCsv)), StandardCharsets.UTF_8))) {
      return in.lines()
          .skip(1)
          .map(NumberTable::row)
          .collect(ArrayList::new, List::add, List::addAll);
    } catch (IOException e) {
      throw Failure.of(FailureKind.IO, "%s: cannot be read (%s)".formatted(gzippedCsv, e), e);
    } catch (NumberFormatException e) {
      throw Failure.of(
          FailureKind.BAD_INPUT, "%s: a cell is no number (%s)".formatted(gzippedCsv, e), e);
    }
  }

  private static double[] row(String line) {
    return Arrays.stream(line.split(",", -1))
        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }
}
