package dev.femoris.analysis.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Poses one after another, evenly sampled; stages that do not quite meet are led into each other.
 */
final class PoseTrack {
  static final double RATE_HZ = 100;

  /** Joints take this long on either side of a seam to meet. */
  private static final double SEAM_S = 0.3;

  private static final int LINKS = 5;

  private final List<Pose> poses = new ArrayList<>();
  private final List<Integer> seams = new ArrayList<>();

  /** What follows may begin in another pose. */
  void seam() {
    if (!poses.isEmpty()) {
      seams.add(poses.size());
    }
  }

  void add(Pose pose) {
    poses.add(pose);
  }

  double nowS() {
    return poses.size() / RATE_HZ;
  }

  /** Inclinations of shank, thigh, pelvis, lumbar link and thorax, each over time. */
  double[][] joined() {
    double[][] track = new double[LINKS][poses.size()];
    for (int i = 0; i < poses.size(); i++) {
      Pose pose = poses.get(i);
      track[0][i] = pose.shankRad();
      track[1][i] = pose.thighRad();
      track[2][i] = pose.pelvisRad();
      track[3][i] = pose.lumbarRad();
      track[4][i] = pose.thoraxRad();
    }
    for (double[] link : track) {
      seams.forEach(seam -> join(link, seam));
    }
    return track;
  }

  private static void join(double[] link, int seam) {
    if (seam >= link.length) {
      return;
    }
    double gap = link[seam] - link[seam - 1];
    int reach = (int) (SEAM_S * RATE_HZ);
    for (int k = 0; k < reach; k++) {
      double share = 0.5 * gap * (1 - Curves.minimumJerk(k / (double) reach));
      if (seam - 1 - k >= 0) {
        link[seam - 1 - k] += share;
      }
      if (seam + k < link.length) {
        link[seam + k] -= share;
      }
    }
  }
}
