package dev.femoris.ingest.file;

import dev.femoris.analysis.sample.Placement;
import java.util.Arrays;
import java.util.List;

/** Builds the {@link ColumnPlan} of one sensor from the names of its columns. */
final class NamedColumns {

  private final Object file;
  private final List<String> names;
  private final int[] roles;
  private final double[] toSi;

  NamedColumns(Object file, List<String> names) {
    this.file = file;
    this.names = names;
    this.roles = new int[names.size()];
    this.toSi = new double[names.size()];
    Arrays.fill(roles, ColumnPlan.IGNORED);
    Arrays.fill(toSi, 1);
  }

  NamedColumns time(String name) throws RecordingException {
    roles[column(name)] = ColumnPlan.TIME;
    return this;
  }

  /** Three columns by name, x first. */
  NamedColumns accel(List<String> xyz, double mps2PerUnit) throws RecordingException {
    return vector(xyz, 0, mps2PerUnit);
  }

  NamedColumns rate(List<String> xyz, double radPerSPerUnit) throws RecordingException {
    return vector(xyz, 3, radPerSPerUnit);
  }

  NamedColumns channel(String name, int channel, double toSiFactor) throws RecordingException {
    int column = column(name);
    if (roles[column] != ColumnPlan.IGNORED) {
      throw RecordingException.badInput(file, "column '%s' is used twice".formatted(name));
    }
    roles[column] = channel;
    toSi[column] = toSiFactor;
    return this;
  }

  ColumnPlan plan(String format, int timeExponent, long wrapsAtNanos, List<String> notes) {
    return plan(format, timeExponent, wrapsAtNanos, notes, Placement.THIGH_RIGHT);
  }

  ColumnPlan plan(
      String format, int timeExponent, long wrapsAtNanos, List<String> notes, Placement placement) {
    return new ColumnPlan(
        format, roles, toSi, timeExponent, List.of(placement), List.of(), wrapsAtNanos, notes);
  }

  private NamedColumns vector(List<String> xyz, int firstChannel, double factor)
      throws RecordingException {
    for (int axis = 0; axis < 3; axis++) {
      channel(xyz.get(axis), firstChannel + axis, factor);
    }
    return this;
  }

  private int column(String name) throws RecordingException {
    int column = names.indexOf(name);
    if (column < 0) {
      throw RecordingException.badInput(file, "column '%s' is missing; export it".formatted(name));
    }
    return column;
  }
}
