/**
 * The texts people read, by language.
 *
 * <p>A language is one file, {@code ID.properties} in this package, where ID is a language of ISO
 * 639 such as {@code de}: UTF-8, a key and a text a line. It is found by being there. A text is a
 * message of ICU: {@code {name}} is a value, {@code {count, plural, one {# repetition} other {#
 * repetitions}}} what goes with a number, {@code {side, select, left {links} other {rechts}}} what
 * goes with a word. Numbers with decimals come as text, written by {@link
 * dev.femoris.reporting.language.Numbers} as the language writes them. A value that a language has
 * no use for stands in a {@code select} that says nothing, {@code {name, select, other {}}}, so
 * that none is forgotten by mistake.
 *
 * <p>English has every text; what another file leaves out is said in English. The file's own name
 * for itself is {@code language.name}.
 *
 * <p>The pages in the browser take theirs from the same files: keys that begin with {@code page.}
 * stand in the pages' markup, those with {@code web.} are asked for by their programs, as the parts
 * that {@link dev.femoris.reporting.language.Text} has.
 */
@NullMarked
package dev.femoris.reporting.language;

import org.jspecify.annotations.NullMarked;
