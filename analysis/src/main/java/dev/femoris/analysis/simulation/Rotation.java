package dev.femoris.analysis.simulation;

/** A rotation matrix, rows first. */
record Rotation(
    double xx,
    double xy,
    double xz,
    double yx,
    double yy,
    double yz,
    double zx,
    double zy,
    double zz) {

  static Rotation aboutX(double rad) {
    double c = Math.cos(rad);
    double s = Math.sin(rad);
    return new Rotation(1, 0, 0, 0, c, -s, 0, s, c);
  }

  static Rotation aboutY(double rad) {
    double c = Math.cos(rad);
    double s = Math.sin(rad);
    return new Rotation(c, 0, s, 0, 1, 0, -s, 0, c);
  }

  static Rotation aboutZ(double rad) {
    double c = Math.cos(rad);
    double s = Math.sin(rad);
    return new Rotation(c, -s, 0, s, c, 0, 0, 0, 1);
  }

  Rotation times(Rotation b) {
    return new Rotation(
        xx * b.xx + xy * b.yx + xz * b.zx,
        xx * b.xy + xy * b.yy + xz * b.zy,
        xx * b.xz + xy * b.yz + xz * b.zz,
        yx * b.xx + yy * b.yx + yz * b.zx,
        yx * b.xy + yy * b.yy + yz * b.zy,
        yx * b.xz + yy * b.yz + yz * b.zz,
        zx * b.xx + zy * b.yx + zz * b.zx,
        zx * b.xy + zy * b.yy + zz * b.zy,
        zx * b.xz + zy * b.yz + zz * b.zz);
  }

  Vector apply(Vector v) {
    return new Vector(
        xx * v.x() + xy * v.y() + xz * v.z(),
        yx * v.x() + yy * v.y() + yz * v.z(),
        zx * v.x() + zy * v.y() + zz * v.z());
  }

  Rotation inverse() {
    return new Rotation(xx, yx, zx, xy, yy, zy, xz, yz, zz);
  }

  record Vector(double x, double y, double z) {
    Vector plus(Vector b) {
      return new Vector(x + b.x, y + b.y, z + b.z);
    }

    Vector times(double factor) {
      return new Vector(x * factor, y * factor, z * factor);
    }
  }
}
