@NullMarked
package dev.femoris.service.export;

import org.jspecify.annotations.NullMarked;
