package dev.femoris.analysis.simulation;

/** The three angles of the thigh, applied in the order flexion, axial, frontal. */
enum Channel {
  /** About z, to the right: theta. */
  FLEXION,
  /** About y, along the femur; +90 degrees on a supine body means lying on the left side. */
  AXIAL,
  /** About x, anterior; negative is abduction of the right leg. */
  FRONTAL
}
