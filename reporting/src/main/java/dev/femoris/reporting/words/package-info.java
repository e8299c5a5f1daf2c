/**
 * The words of reports and of JSON evidence, in any language: {@link
 * dev.femoris.reporting.words.Words} is the way in. What programs read is English, {@code
 * Words.english()}.
 *
 * <p>The texts stand in the files of {@link dev.femoris.reporting.language.Languages}, those of a
 * closed choice under its constants' names in small letters.
 */
@NullMarked
package dev.femoris.reporting.words;

import org.jspecify.annotations.NullMarked;
