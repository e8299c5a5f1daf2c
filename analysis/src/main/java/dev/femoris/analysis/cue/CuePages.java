package dev.femoris.analysis.cue;

import dev.femoris.analysis.ledger.Ledger;
import dev.femoris.analysis.ledger.PageFormat;
import dev.femoris.analysis.ledger.PagedList;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** Cues in a ledger: one for every repetition is said in a session. */
public final class CuePages implements PageFormat<Cue> {

  private static final int PAGE_LENGTH = 16;

  private CuePages() {}

  /** An empty list whose older cues are in {@code ledger}. */
  public static PagedList<Cue> list(Ledger ledger) {
    return new PagedList<>(ledger, new CuePages(), PAGE_LENGTH);
  }

  @Override
  public void write(StateWriter to, Cue cue) {
    CueState.save(to, cue);
  }

  @Override
  public Cue read(StateReader from) {
    return CueState.read(from);
  }
}
