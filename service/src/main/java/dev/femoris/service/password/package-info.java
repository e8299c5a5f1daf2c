/**
 * Passwords as Argon2id strings. Only this package imports Bouncy Castle.
 *
 * <p>One hash costs 19 MiB and about a tenth of a second, on purpose; at most two are made at a
 * time, so that any number of log-ins cannot take the memory.
 */
@NullMarked
package dev.femoris.service.password;

import org.jspecify.annotations.NullMarked;
