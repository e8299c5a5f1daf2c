/**
 * Any bytes from outside give a result or the one declared exception, and little memory. {@link
 * dev.femoris.service.fuzz.FuzzTargets} lists every reader; a new one gets a line there.
 */
@NullMarked
package dev.femoris.service.fuzz;

import org.jspecify.annotations.NullMarked;
