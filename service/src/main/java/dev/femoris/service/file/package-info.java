/** Files that are either whole or not there. */
@NullMarked
package dev.femoris.service.file;

import org.jspecify.annotations.NullMarked;
