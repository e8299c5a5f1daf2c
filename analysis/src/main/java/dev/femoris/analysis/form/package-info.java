/** Judgement of form: a verdict with its evidence, or a stated reason why there is none. */
@NullMarked
package dev.femoris.analysis.form;

import org.jspecify.annotations.NullMarked;
