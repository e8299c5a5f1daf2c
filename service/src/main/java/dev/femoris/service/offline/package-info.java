/** Recordings in files: read, analysed by the live analysis, sample by sample, and written down. */
@NullMarked
package dev.femoris.service.offline;

import org.jspecify.annotations.NullMarked;
