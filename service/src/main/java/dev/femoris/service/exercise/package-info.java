/**
 * The exercises of this run: those that come with the program and those of a folder of sheets.
 *
 * <p>In: a folder of YAML files. Out: one catalog, made once at the start and handed to whoever
 * names exercises. A sheet that cannot be used stops the start, with a line for every problem.
 */
@NullMarked
package dev.femoris.service.exercise;

import org.jspecify.annotations.NullMarked;
