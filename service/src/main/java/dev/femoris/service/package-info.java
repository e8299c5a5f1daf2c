/**
 * Composition of everything: the program's entry point. It holds no algorithm and no format.
 *
 * <p>{@code cli} reads the command line, {@code session} carries a sensor's bytes from the broker
 * to disk, analysis and report, {@code store} keeps what was found, {@code live} and {@code http}
 * show it.
 */
@NullMarked
package dev.femoris.service;

import org.jspecify.annotations.NullMarked;
