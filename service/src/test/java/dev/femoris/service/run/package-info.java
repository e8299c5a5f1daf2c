/** The gateway with an emulated Bluetooth service, a real message bus, broker and service. */
@NullMarked
package dev.femoris.service.run;

import org.jspecify.annotations.NullMarked;
