/** Measurements of the running program, for people who change it. */
@NullMarked
package dev.femoris.service.bench;

import org.jspecify.annotations.NullMarked;
