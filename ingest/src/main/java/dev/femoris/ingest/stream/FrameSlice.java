package dev.femoris.ingest.stream;

import dev.femoris.protocol.DataFrame;

/** A frame without its first {@code skip} samples, which were taken before. */
record FrameSlice(DataFrame frame, int skip) {

  int size() {
    return frame.samples().size() - skip;
  }
}
