package dev.femoris.analysis.session;

import dev.femoris.analysis.sample.Placement;

/** Sees the motion of trunk sensors, for whoever wants a trace of it. */
interface TrunkRecorders {

  TrunkRecorders NONE = (placement, rateHz) -> MotionObserver.NONE;

  /** What sees the motion of a sensor that joins. */
  MotionObserver of(Placement placement, double rateHz);
}
