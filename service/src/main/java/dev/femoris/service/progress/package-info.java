/**
 * Form over months: reads what sessions came to, makes anew what is out of date, and puts the
 * progress log beside it. The statistics are {@link dev.femoris.analysis.progress}'s, charts and
 * words the reporting's.
 */
@NullMarked
package dev.femoris.service.progress;

import org.jspecify.annotations.NullMarked;
