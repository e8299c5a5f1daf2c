package dev.femoris.service.cli;

import dev.femoris.service.qr.QrCode;
import dev.femoris.service.run.FemorisService;
import java.util.List;

/** How a phone gets in, for the terminal. */
final class PhoneLines {

  private PhoneLines() {}

  private static final String OPEN =
      "Scan it, or open the link: the phone strapped to the thigh is the sensor."
          + " Who has the link may send samples and see this service.";

  private static final String WITH_ACCOUNTS =
      "Phones and other computers of this network get in there; athletes scan it and sign in.";

  /** The link and its QR code; nothing when there is no listener for phones. */
  static List<String> of(FemorisService service, boolean accounts) {
    return service
        .phoneLink()
        .map(
            link ->
                List.of(
                    "phone: " + link,
                    QrCode.of(link.toString()).terminalText().stripTrailing(),
                    accounts ? WITH_ACCOUNTS : OPEN))
        .orElse(List.of());
  }
}
