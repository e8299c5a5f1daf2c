package dev.femoris.analysis.ledger;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** How an entry is written, so that reading gives one that equals it. */
public interface PageFormat<T> {

  void write(StateWriter to, T entry);

  T read(StateReader from);
}
