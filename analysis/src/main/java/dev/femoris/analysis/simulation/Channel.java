package dev.femoris.analysis.simulation;

/** The three angles of the thigh, applied in the order flexion, axial, frontal, and the shank's. */
enum Channel {
  /** About z, to the right: theta. */
  FLEXION,
  /** About y, along the femur; +90 degrees on a supine body means lying on the left side. */
  AXIAL,
  /** About x, anterior; negative is abduction of the right leg. */
  FRONTAL,
  /** Direction knee to ankle from straight down, about z, positive with the ankle in front. */
  SHANK
}
