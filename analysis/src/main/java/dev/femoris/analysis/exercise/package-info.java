/**
 * The exercises: each one a sheet of numbers with their sources, read by {@link
 * dev.femoris.analysis.exercise.ExerciseSheet} and listed in {@link
 * dev.femoris.analysis.exercise.ExerciseCatalog}.
 *
 * <p>A sheet is a YAML text; the built-in ones are resources of this package, and whoever composes
 * the program may add more. Reading its own resources is all the I/O there is here.
 */
@NullMarked
package dev.femoris.analysis.exercise;

import org.jspecify.annotations.NullMarked;
