@NullMarked
package dev.femoris.ingest.notification;

import org.jspecify.annotations.NullMarked;
