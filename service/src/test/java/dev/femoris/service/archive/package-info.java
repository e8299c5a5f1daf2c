@NullMarked
package dev.femoris.service.archive;

import org.jspecify.annotations.NullMarked;
