/**
 * Sessions and recordings given out to other programs.
 *
 * <p>{@link dev.femoris.service.export.ExportFile} lists the files, {@link
 * dev.femoris.service.export.Exported} writes them: repetitions from the result as it is shown,
 * samples and orientations from what the analysis was given. Samples pass one at a time; the angle
 * trace and orientations are held, some 40 bytes a sample. What the columns mean is said in {@code
 * service/docs/exports.md}.
 */
@NullMarked
package dev.femoris.service.export;

import org.jspecify.annotations.NullMarked;
