package dev.femoris.service.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** For which names an authority may vouch (RFC 5280, section 4.2.1.10), in DER. */
final class NameConstraints {

  static final String OID = "2.5.29.30";

  private static final int SEQUENCE = 0x30;
  private static final int PERMITTED = 0xA0;
  private static final int DNS = 0x82;
  private static final int IP = 0x87;

  /** Network and mask: private, link-local and loopback. */
  private static final List<String> NETWORKS =
      List.of(
          "0A000000FF000000",
          "AC100000FFF00000",
          "C0A80000FFFF0000",
          "A9FE0000FFFF0000",
          "64400000FFC00000",
          "7F000000FF000000");

  private NameConstraints() {}

  /** Private networks, {@code .local} and the names given, as hexadecimal digits. */
  static String privateNetworks(List<String> names) {
    var subtrees = new ByteArrayOutputStream();
    NETWORKS.forEach(net -> subtrees.writeBytes(subtree(IP, HexFormat.of().parseHex(net))));
    subtrees.writeBytes(subtree(DNS, "local".getBytes(StandardCharsets.US_ASCII)));
    names.forEach(
        name -> subtrees.writeBytes(subtree(DNS, name.getBytes(StandardCharsets.US_ASCII))));
    byte[] permitted = tagged(PERMITTED, subtrees.toByteArray());
    return HexFormat.of().formatHex(tagged(SEQUENCE, permitted));
  }

  private static byte[] subtree(int kind, byte[] name) {
    return tagged(SEQUENCE, tagged(kind, name));
  }

  private static byte[] tagged(int tag, byte[] content) {
    var der = new ByteArrayOutputStream();
    der.write(tag);
    if (content.length < 0x80) {
      der.write(content.length);
    } else {
      der.write(0x82);
      der.write(content.length >> 8);
      der.write(content.length);
    }
    der.writeBytes(content);
    return der.toByteArray();
  }
}
