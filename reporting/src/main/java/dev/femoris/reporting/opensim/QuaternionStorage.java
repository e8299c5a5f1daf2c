package dev.femoris.reporting.opensim;

import dev.femoris.reporting.table.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Orientations as an OpenSim storage file, version 3, as OpenSense reads it: a header, the labels,
 * then a line for each time; tabs between cells, {@code w,x,y,z} within one. Times grow and need
 * not be even.
 *
 * <p>Sources: OpenSim documentation, "Storage (.sto) Files" and "IMU Placer Settings File and XML
 * Tag Definitions". The stream stays open. Not thread-safe.
 */
public final class QuaternionStorage implements AutoCloseable {

  /** The first version with OpenSense. */
  private static final String OPENSIM = "4.1";

  private static final int TIME_DECIMALS = 6;
  private static final int DECIMALS = 9;

  private final Writer out;
  private final StringBuilder line = new StringBuilder();
  private final int columns;

  /**
   * Writes header and labels.
   *
   * @param rateHz of the rows, where none is missing
   * @param labels names of the sensors' frames in a model, as {@code femur_r_imu}
   */
  public QuaternionStorage(double rateHz, List<String> labels, OutputStream out)
      throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    this.columns = labels.size();
    this.out
        .append("DataRate=")
        .append(Decimals.append(new StringBuilder(), rateHz, TIME_DECIMALS))
        .append("\nDataType=Quaternion\nversion=3\n")
        .append("OpenSimVersion=")
        .append(OPENSIM)
        .append("\nendheader\ntime\t")
        .append(String.join("\t", labels))
        .append('\n');
  }

  /**
   * The next row.
   *
   * @param sensorToEarth w, x, y, z of each label
   */
  public void row(double timeS, List<double[]> sensorToEarth) throws IOException {
    if (sensorToEarth.size() != columns) {
      throw new IllegalArgumentException(
          "%d orientations for %d labels".formatted(sensorToEarth.size(), columns));
    }
    line.setLength(0);
    Decimals.append(line, timeS, TIME_DECIMALS);
    for (double[] wxyz : sensorToEarth) {
      for (int i = 0; i < 4; i++) {
        Decimals.append(line.append(i == 0 ? '\t' : ','), wxyz[i], DECIMALS);
      }
    }
    out.append(line).append('\n');
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
