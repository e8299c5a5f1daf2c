/**
 * What is said on the live page while a session runs: the set begins again, a repetition was none,
 * one was missed, it hurts. Each is a {@link dev.femoris.service.liveset.LiveFact}, kept beside
 * what the analysis found and never in its place. {@link
 * dev.femoris.service.liveset.CorrectedCount} is what both say together.
 */
@NullMarked
package dev.femoris.service.liveset;

import org.jspecify.annotations.NullMarked;
