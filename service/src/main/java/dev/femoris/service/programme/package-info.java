/**
 * Programmes that athletes follow: assigned, changed for them, and asked for the next session.
 *
 * <p>In: routines (those that come with the program and a folder of sheets), the steps and sessions
 * in the database, the progress log. Out: {@link dev.femoris.service.programme.ProgrammeDesk}. The
 * rules themselves are in {@code dev.femoris.analysis.programme} and {@code .habit}.
 */
@NullMarked
package dev.femoris.service.programme;

import org.jspecify.annotations.NullMarked;
