package dev.femoris.analysis.roundingstudy;

import dev.femoris.analysis.rounding.Abstention;
import dev.femoris.analysis.rounding.LiftConditions;
import dev.femoris.analysis.rounding.PersonalModel;
import dev.femoris.analysis.rounding.RoundingBaseline;
import dev.femoris.analysis.rounding.RoundingFinding;
import dev.femoris.analysis.rounding.RoundingJudge;
import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.RoundingVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Lets a model judge athletes it was not fitted on, set by set, as it would live. Not thread-safe.
 *
 * <pre>{@code
 * var appraisal = new Appraisal(model, others);
 * for (long seed = first; seed < last; seed++) appraisal.add(population.athlete(seed));
 * }</pre>
 */
public final class Appraisal {

  private final RoundingModel model;
  private final RoundingBaseline others;
  private final Separation separation = new Separation();
  private final Map<HeldAgainst, Said> said = new EnumMap<>(HeldAgainst.class);
  private final Map<String, BenignCount> benign = new LinkedHashMap<>();
  private final Verdicts mixed = new Verdicts();
  private final BenignCount slight = new BenignCount();
  private int athletes;

  /** What was said, held against one thing. */
  private record Said(Estimates estimates, Verdicts verdicts, Verdicts last) {}

  /**
   * @param others mean of athletes' good repetitions, for who has no baseline
   */
  public Appraisal(RoundingModel model, RoundingBaseline others) {
    this.model = model;
    this.others = others;
  }

  /** Judges everything the athlete did. */
  public void add(TrialAthlete athlete) {
    PersonalModel personal = PersonalFit.of(athlete, model.deviations(), model.exerciseId());
    for (List<Trial> set : athlete.sameDay()) {
      score(HeldAgainst.NOTHING, athlete.coupled(), set, others, Optional.empty());
      score(HeldAgainst.SAME_DAY, athlete.coupled(), set, athlete.baseline(), Optional.empty());
      judge(HeldAgainst.SAME_DAY, set, athlete.baseline(), Optional.empty());
    }
    for (List<Trial> set : athlete.otherDay()) {
      score(HeldAgainst.OTHER_DAY, athlete.coupled(), set, athlete.baseline(), Optional.empty());
      judge(HeldAgainst.OTHER_DAY, set, athlete.baseline(), Optional.empty());
      score(
          HeldAgainst.PERSONAL, athlete.coupled(), set, athlete.baseline(), Optional.of(personal));
      judge(HeldAgainst.PERSONAL, set, athlete.baseline(), Optional.of(personal));
    }
    judgeMixed(athlete);
    athlete.benign().forEach((way, trials) -> judgeBenign(way, trials, athlete.baseline()));
    athletes++;
  }

  private void score(
      HeldAgainst against,
      boolean coupled,
      List<Trial> set,
      RoundingBaseline baseline,
      Optional<PersonalModel> personal) {
    double extraDeg = set.getFirst().extraDeg();
    double sum = 0;
    for (Trial trial : set) {
      double[] z = model.normalised(trial.measures().features(), baseline);
      double score = personal.map(p -> model.score(z, p)).orElseGet(() -> model.score(z));
      separation.add(against, coupled, false, extraDeg, athletes, score);
      sum += score;
    }
    separation.add(against, coupled, true, extraDeg, athletes, sum / set.size());
  }

  private void judge(
      HeldAgainst against,
      List<Trial> set,
      RoundingBaseline baseline,
      Optional<PersonalModel> personal) {
    RoundingJudge judge = judge(baseline, personal);
    Trial kind = set.getFirst();
    RoundingVerdict last = RoundingVerdict.CANNOT_TELL;
    for (Trial trial : set) {
      RoundingFinding finding = judge.judge(trial.measures());
      last = finding.verdict();
      if (kind.good() || kind.rounded()) {
        finding
            .estimate()
            .ifPresent(e -> said(against).estimates().add(athletes, e, kind.rounded()));
        said(against).verdicts().add(athletes, last, kind.rounded());
      } else if (against == HeldAgainst.OTHER_DAY) {
        slight.add(finding);
      }
    }
    if (kind.good() || kind.rounded()) {
      said(against).last().add(athletes, last, kind.rounded());
    }
  }

  /** Good and rounded repetitions of the other day in a random order, as nobody lifts. */
  private void judgeMixed(TrialAthlete athlete) {
    List<Trial> all = new ArrayList<>();
    athlete.otherDay().forEach(all::addAll);
    Collections.shuffle(all, new Random(athlete.seed()));
    RoundingJudge judge = judge(athlete.baseline(), Optional.empty());
    for (Trial trial : all) {
      RoundingVerdict verdict = judge.judge(trial.measures()).verdict();
      if (trial.good() || trial.rounded()) {
        mixed.add(athletes, verdict, trial.rounded());
      }
    }
  }

  private Said said(HeldAgainst against) {
    return said.computeIfAbsent(
        against, a -> new Said(new Estimates(), new Verdicts(), new Verdicts()));
  }

  private RoundingJudge judge(RoundingBaseline baseline, Optional<PersonalModel> personal) {
    return new RoundingJudge(
        Optional.of(model), Optional.of(baseline), personal, LiftConditions.UNDECLARED);
  }

  /** The same variation in every repetition of a set: the hardest case. */
  private void judgeBenign(String way, List<Trial> trials, RoundingBaseline baseline) {
    RoundingJudge judge = judge(baseline, Optional.empty());
    BenignCount count = benign.computeIfAbsent(way, w -> new BenignCount());
    trials.forEach(t -> count.add(judge.judge(t.measures())));
  }

  /** What was said of repetitions that are not to be flagged. Not thread-safe. */
  public static final class BenignCount {
    private int all;
    private int possible;
    private int unlikely;
    private int unusual;

    void add(RoundingFinding finding) {
      all++;
      possible += finding.verdict() == RoundingVerdict.POSSIBLE ? 1 : 0;
      unlikely += finding.verdict() == RoundingVerdict.UNLIKELY ? 1 : 0;
      unusual += finding.reason().filter(r -> r == Abstention.UNUSUAL).isPresent() ? 1 : 0;
    }

    public int repetitions() {
      return all;
    }

    public double possibleShare() {
      return possible / (double) Math.max(1, all);
    }

    public double unlikelyShare() {
      return unlikely / (double) Math.max(1, all);
    }

    public double unusualShare() {
      return unusual / (double) Math.max(1, all);
    }
  }

  public RoundingModel model() {
    return model;
  }

  public int athletes() {
    return athletes;
  }

  public Separation separation() {
    return separation;
  }

  public Estimates estimates(HeldAgainst against) {
    return said(against).estimates();
  }

  /** Of every repetition of the sets. */
  public Verdicts verdicts(HeldAgainst against) {
    return said(against).verdicts();
  }

  /** Of the last repetition of each set. */
  public Verdicts lastVerdicts(HeldAgainst against) {
    return said(against).last();
  }

  /** Of repetitions in random order, against the baseline of another day. */
  public Verdicts mixedVerdicts() {
    return mixed;
  }

  /** By the way of varying. */
  public Map<String, BenignCount> benign() {
    return benign;
  }

  /** Of repetitions asked to round by less than what counts as rounded. */
  public BenignCount slightlyRounded() {
    return slight;
  }
}
