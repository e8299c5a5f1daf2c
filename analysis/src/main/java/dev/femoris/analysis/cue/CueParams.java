package dev.femoris.analysis.cue;

/**
 * The policy's numbers; {@code docs/cues.md} says where each comes from.
 *
 * @param faultWindow of this many judged repetitions …
 * @param faultsNeeded … so many must have the fault before words are said
 * @param wordsApart fewest repetitions from one correction to the next
 * @param wordsApartMost the most that fading makes of it
 * @param goodRun repetitions without a fault after which the distance doubles
 * @param goneAfter repetitions without a cued fault after which it counts as gone
 * @param pacedApartMost tempo tones fade from every repetition to every so many
 * @param toneGapS quiet after a tone
 * @param wordsGapS quiet after words
 * @param toneExpiresS a tone later than this misleads
 * @param countWaitsS a repetition's tone waits so long for another tone to end
 * @param wordsExpireS words later than this run into the next repetition
 * @param waitingExpiresS words that wait for the athlete to stand still are dropped after this
 * @param pauseNeededS rest between repetitions below which words wait for the end of the set
 * @param aheadFromShare a lowering is looked at from this share of its range …
 * @param aheadToShare … to this one
 * @param aheadMargin it is ahead when it would take less than this share of its target …
 * @param aheadByS … and so much less than it
 */
record CueParams(
    int faultWindow,
    int faultsNeeded,
    int wordsApart,
    int wordsApartMost,
    int goodRun,
    int goneAfter,
    int pacedApartMost,
    double toneGapS,
    double wordsGapS,
    double toneExpiresS,
    double countWaitsS,
    double wordsExpireS,
    double waitingExpiresS,
    double pauseNeededS,
    double aheadFromShare,
    double aheadToShare,
    double aheadMargin,
    double aheadByS) {

  static CueParams defaults() {
    return new CueParams(
        3, 2, 2, 8, 3, 2, 8, 0.25, 1.2, 0.2, 0.3, 0.8, 8, 0.4, 0.35, 0.85, 0.7, 0.3);
  }
}
