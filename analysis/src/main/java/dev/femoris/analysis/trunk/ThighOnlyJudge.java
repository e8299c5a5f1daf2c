package dev.femoris.analysis.trunk;

import dev.femoris.analysis.repetition.Repetition;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/** Says what the thigh alone can hint at. Asked once a repetition, in order. */
public interface ThighOnlyJudge {

  /** A finding at {@link BackLevel#INFERRED}. */
  BackFinding judge(Repetition repetition);

  void save(StateWriter to);

  void restore(StateReader from);

  /** Knows no baseline and says so. */
  ThighOnlyJudge WITHOUT_BASELINE =
      new ThighOnlyJudge() {
        @Override
        public BackFinding judge(Repetition repetition) {
          return BackFinding.cannotTell(BackLevel.INFERRED, BackUnknown.NO_BASELINE);
        }

        @Override
        public void save(StateWriter to) {
          // Knows nothing.
        }

        @Override
        public void restore(StateReader from) {
          // Knew nothing.
        }
      };
}
