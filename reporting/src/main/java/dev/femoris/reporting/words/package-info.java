/** The words of reports and of JSON evidence, in English, in one place. */
@NullMarked
package dev.femoris.reporting.words;

import org.jspecify.annotations.NullMarked;
