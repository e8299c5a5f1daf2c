/** Files are written whole or not at all. */
@NullMarked
package dev.femoris.service.file;

import org.jspecify.annotations.NullMarked;
