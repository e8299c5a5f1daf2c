/**
 * What is said to the athlete while the session runs, apart from what is found.
 *
 * <p>{@link dev.femoris.analysis.cue.CoachedSession} is the way in: samples in, the analysis'
 * events and at most one {@link dev.femoris.analysis.cue.Cue} out. {@link
 * dev.femoris.analysis.cue.CuePolicy} decides: a tone inside a repetition, words between them, one
 * thing at a time, less often the better the athlete gets, and never without the evidence. It holds
 * no words of a language, no sound and no clock; time is the samples' time. The rules, their
 * numbers and their sources are in {@code docs/cues.md}.
 *
 * <p>Cost: some comparisons a sample, nothing allocated unless a cue is given.
 */
@NullMarked
package dev.femoris.analysis.cue;

import org.jspecify.annotations.NullMarked;
