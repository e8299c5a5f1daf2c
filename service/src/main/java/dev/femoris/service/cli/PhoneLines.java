package dev.femoris.service.cli;

import dev.femoris.service.qr.QrCode;
import dev.femoris.service.run.FemorisService;
import java.util.List;

/** How a phone gets in, for the terminal. */
final class PhoneLines {

  private PhoneLines() {}

  /** The link and its QR code; nothing when there is no listener for phones. */
  static List<String> of(FemorisService service) {
    return service
        .phoneLink()
        .map(
            link ->
                List.of(
                    "phone: " + link,
                    QrCode.of(link.toString()).terminalText().stripTrailing(),
                    "Scan it, or open the link: the phone strapped to the thigh is the sensor."
                        + " Who has the link may send samples and see this service."))
        .orElse(List.of());
  }
}
