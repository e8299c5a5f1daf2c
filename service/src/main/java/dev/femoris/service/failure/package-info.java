/**
 * What a command or a request could not do, in one line for the person who asked, with the exit
 * code that says whose turn it is.
 */
@NullMarked
package dev.femoris.service.failure;

import org.jspecify.annotations.NullMarked;
