package dev.femoris.service.http;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where an attempt to sign in comes from, for counting. */
final class ClientAddress {

  private ClientAddress() {}

  /**
   * The address, of IPv6 the network. Behind a proxy on this machine it is what the proxy says
   * last.
   */
  static String of(Context request) {
    String direct = request.req().getRemoteAddr();
    String forwarded = request.header("X-Forwarded-For");
    return network(forwarded != null && isLoopback(direct) ? last(forwarded) : direct);
  }

  private static String last(String forwarded) {
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isLoopback(String address) {
    return address.equals("127.0.0.1")
        || address.equals("::1")
        || address.equals("0:0:0:0:0:0:0:1");
  }

  /** Whoever has an IPv6 network has all its addresses. */
  private static String network(String address) {
    if (!address.matches("[0-9a-fA-F:.]{2,45}") || address.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
          : address;
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
