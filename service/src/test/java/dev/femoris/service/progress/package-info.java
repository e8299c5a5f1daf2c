@NullMarked
package dev.femoris.service.progress;

import org.jspecify.annotations.NullMarked;
