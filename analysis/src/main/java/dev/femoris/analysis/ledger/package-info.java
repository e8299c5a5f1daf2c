/**
 * What a session found, put away so that a live sensor holds no more of it than its newest part.
 *
 * <p>A session counts and refuses for as long as it lasts, and what was found in its first minute
 * is asked for in its last: by a page that opens, by the report, by the judgement of the next
 * repetition. A {@link dev.femoris.analysis.ledger.PagedList} keeps the newest entries as they are
 * and writes the others, a page at a time, into a {@link dev.femoris.analysis.ledger.Ledger}, which
 * belongs to the analysis' owner: memory in an offline analysis, a file beside a live one. What is
 * read back is what was written, bit for bit.
 */
@NullMarked
package dev.femoris.analysis.ledger;

import org.jspecify.annotations.NullMarked;
