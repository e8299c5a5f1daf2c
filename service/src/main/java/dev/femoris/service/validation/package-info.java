/**
 * The validation table: every recording of the data folder and the project's own simulator through
 * the analysis, scored, and written as a page and as a file of figures with tolerances.
 *
 * <p>In: the data folder, which may be absent or incomplete; what is not there is named as skipped.
 * Out: {@code validation.md} and {@code validation-tolerances.csv}. The scores themselves are
 * {@link dev.femoris.analysis.validation}. Costs some minutes of one core, most of it simulated
 * sessions.
 */
@NullMarked
package dev.femoris.service.validation;

import org.jspecify.annotations.NullMarked;
