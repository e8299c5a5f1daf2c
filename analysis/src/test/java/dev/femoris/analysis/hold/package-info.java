@NullMarked
package dev.femoris.analysis.hold;

import org.jspecify.annotations.NullMarked;
