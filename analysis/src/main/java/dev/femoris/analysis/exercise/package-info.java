/**
 * The exercises: each one file of numbers with their sources, read by {@link
 * dev.femoris.analysis.exercise.ExerciseCatalog}.
 */
@NullMarked
package dev.femoris.analysis.exercise;

import org.jspecify.annotations.NullMarked;
