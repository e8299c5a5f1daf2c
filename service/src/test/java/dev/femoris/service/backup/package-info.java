@NullMarked
package dev.femoris.service.backup;

import org.jspecify.annotations.NullMarked;
