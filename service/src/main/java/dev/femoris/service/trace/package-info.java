/**
 * The angle of a whole session for looking at: kept in a file beside the report, thinned to several
 * levels so that an hour can be drawn as quickly as a minute.
 */
@NullMarked
package dev.femoris.service.trace;

import org.jspecify.annotations.NullMarked;
