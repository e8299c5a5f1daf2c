/** QR codes, for a phone's camera. Only this package imports ZXing. */
@NullMarked
package dev.femoris.service.qr;

import org.jspecify.annotations.NullMarked;
