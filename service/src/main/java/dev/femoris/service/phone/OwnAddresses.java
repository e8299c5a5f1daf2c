package dev.femoris.service.phone;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what names and addresses this machine is reached in its own network.
 *
 * @param names host names, lower case; {@code localhost} is among them
 * @param addresses numeric IPv4 addresses, the likeliest for a phone first; loopback is the last
 */
public record OwnAddresses(List<String> names, List<String> addresses) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  public OwnAddresses {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
  }

  /** As the machine is connected now. */
  public static OwnAddresses now() throws SocketException {
    var names = new ArrayList<String>();
    hostName().ifPresent(name -> names.addAll(List.of(name, name + ".local")));
    names.add("localhost");
    try (Stream<NetworkInterface> all = NetworkInterface.networkInterfaces()) {
      var found =
          all.filter(OwnAddresses::isUsable)
              .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
              .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
              .map(InetAddress::getHostAddress)
              .distinct();
      return new OwnAddresses(
          names.stream().distinct().toList(),
          Stream.concat(found, Stream.of("127.0.0.1")).toList());
    }
  }

  /** What goes into the link. */
  public String first() {
    return addresses.getFirst();
  }

  private static boolean isUsable(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && !isContainers(network.getName());
    } catch (SocketException gone) {
      return false;
    }
  }

  /** Bridges of container engines: no phone is on them. */
  private static boolean isContainers(String name) {
    return name.startsWith("docker") || name.startsWith("br-") || name.startsWith("veth");
  }

  private static Optional<String> hostName() {
    try {
      String first =
          InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
      return Optional.of(first).filter(name -> NAME.matcher(name).matches());
    } catch (UnknownHostException nameless) {
      return Optional.empty();
    }
  }
}
