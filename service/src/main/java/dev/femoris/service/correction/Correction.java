package dev.femoris.service.correction;

import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Verdict;
import java.util.Optional;

/** One thing a person changes of a session's result, or says about it. */
public sealed interface Correction {

  /** The word in the database and in JSON. */
  String kind();

  /** The stretch in which it changes anything; empty when it changes nothing. */
  Optional<Stretch> touches();

  /** Sets where a repetition starts and ends. */
  record Move(Stretch of, Stretch to) implements Correction {
    @Override
    public String kind() {
      return "move";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(of.hull(to));
    }
  }

  /** Makes two repetitions of one. */
  record Split(Stretch of, long atNanos) implements Correction {
    @Override
    public String kind() {
      return "split";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(of);
    }
  }

  /** Makes one repetition of two that follow each other. */
  record Merge(Stretch first, Stretch second) implements Correction {
    @Override
    public String kind() {
      return "merge";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(first.hull(second));
    }
  }

  /** Adds a repetition the analysis missed. */
  record Add(Stretch at) implements Correction {
    @Override
    public String kind() {
      return "add";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(at);
    }
  }

  /** Leaves out what is no repetition. */
  record Exclude(Stretch of) implements Correction {
    @Override
    public String kind() {
      return "exclude";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(of);
    }
  }

  /** Says of a fault what the analysis said otherwise, or could not tell. */
  record Overrule(Stretch of, Fault fault, Verdict verdict) implements Correction {
    @Override
    public String kind() {
      return "overrule";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.of(of);
    }
  }

  /**
   * Says something in words.
   *
   * @param of the repetition's or the set's stretch
   */
  record Comment(Scope scope, Stretch of, String text) implements Correction {

    @Override
    public String kind() {
      return "comment";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.empty();
    }
  }

  /** Takes another one back, or takes a taking back back. */
  record Undo(int revision) implements Correction {
    @Override
    public String kind() {
      return "undo";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.empty();
    }
  }

  /**
   * Notes that the session was analysed anew; changes nothing by itself and cannot be undone.
   *
   * @param from name and version of the analysis before
   * @param to the same of the one after
   */
  record Reanalysis(String from, String to) implements Correction {
    @Override
    public String kind() {
      return "reanalysis";
    }

    @Override
    public Optional<Stretch> touches() {
      return Optional.empty();
    }
  }

  /** What a comment is about. */
  enum Scope {
    REPETITION,
    SET
  }
}
