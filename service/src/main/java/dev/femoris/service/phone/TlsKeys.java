package dev.femoris.service.phone;

import java.security.KeyStore;

/** What a TLS listener is opened with. Never printed. */
public final class TlsKeys {

  private final KeyStore keys;
  private final String alias;
  private final String password;
  private final byte[] authorityCertificate;

  TlsKeys(KeyStore keys, String alias, String password, byte[] authorityCertificate) {
    this.keys = keys;
    this.alias = alias;
    this.password = password;
    this.authorityCertificate = authorityCertificate.clone();
  }

  public KeyStore keys() {
    return keys;
  }

  /** The listener's key in {@link #keys}. */
  public String alias() {
    return alias;
  }

  public String password() {
    return password;
  }

  /** DER of what signed the listener's certificate: a phone that trusts it warns no more. */
  public byte[] authorityCertificate() {
    return authorityCertificate.clone();
  }
}
