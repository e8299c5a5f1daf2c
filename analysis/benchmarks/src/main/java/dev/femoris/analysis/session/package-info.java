/**
 * What the analysis costs per sample and per sensor: {@code ./femoris bench analysis}.
 *
 * <p>In the package of the session, to measure its stages apart; not shipped.
 */
@NullMarked
package dev.femoris.analysis.session;

import org.jspecify.annotations.NullMarked;
