@NullMarked
package dev.femoris.analysis.progress;

import org.jspecify.annotations.NullMarked;
