package dev.femoris.protocol;

/**
 * Which chip axis, with which sign, is the housing's x, y and z. 1, 2, 3 stand for the chip's x, y,
 * z; a minus sign turns the axis round. Always a rotation, never a mirror image.
 */
public record AxisMap(int x, int y, int z) {

  public static final AxisMap IDENTITY = new AxisMap(1, 2, 3);

  public AxisMap {
    if (!isRotation(x, y, z)) {
      throw new IllegalArgumentException(
          "axis map %d %d %d: must be a rotation of 1 2 3".formatted(x, y, z));
    }
  }

  static boolean isRotation(int x, int y, int z) {
    return inRange(x) && inRange(y) && inRange(z) && determinant(x, y, z) == 1;
  }

  private static boolean inRange(int axis) {
    return Math.abs(axis) >= 1 && Math.abs(axis) <= 3;
  }

  private static int determinant(int x, int y, int z) {
    int ax = Math.abs(x);
    int ay = Math.abs(y);
    int az = Math.abs(z);
    int permutation = Integer.signum((ay - ax) * (az - ay) * (az - ax));
    return permutation * Integer.signum(x) * Integer.signum(y) * Integer.signum(z);
  }
}
