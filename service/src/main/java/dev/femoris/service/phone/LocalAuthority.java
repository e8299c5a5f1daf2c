package dev.femoris.service.phone;

import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.file.OwnerFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The certificate authority of this machine and the certificate it signs for the phones' listener,
 * both in one PKCS#12 file.
 */
final class LocalAuthority {

  private static final String AUTHORITY = "authority";
  private static final String LISTENER = "listener";
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  /** Phones refuse longer ones. */
  private static final String LISTENER_DAYS = "397";

  private static final String AUTHORITY_DAYS = "3650";
  private static final long KEYTOOL_LIMIT_S = 60;

  private final Path store;
  private final Path passwordFile;
  private final OwnAddresses own;

  LocalAuthority(Path folder, OwnAddresses own) {
    this.store = folder.resolve("keys.p12");
    this.passwordFile = folder.resolve("keys.password");
    this.own = own;
  }

  /** The keys, made or made anew where needed. */
  TlsKeys keys(Instant now) throws IOException {
    if (!Files.isRegularFile(passwordFile) || !Files.isRegularFile(store)) {
      Files.deleteIfExists(store);
      makePassword();
      makeAuthority();
      makeListener();
    } else if (!isGood(open(), now)) {
      makeListener();
    }
    KeyStore keys = open();
    try {
      return new TlsKeys(keys, LISTENER, password(), keys.getCertificate(AUTHORITY).getEncoded());
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private boolean isGood(KeyStore keys, Instant now) throws IOException {
    try {
      if (!(keys.getCertificate(LISTENER) instanceof X509Certificate certificate)) {
        return false;
      }
      boolean lasts = certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE));
      return lasts && namesIn(certificate).containsAll(wanted());
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private static Set<String> namesIn(X509Certificate certificate) throws GeneralSecurityException {
    var names = new HashSet<String>();
    var alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
    }
    return names;
  }

  private List<String> wanted() {
    return Stream.concat(own.names().stream(), own.addresses().stream()).toList();
  }

  private void makePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    OwnerFile.write(passwordFile, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void makeAuthority() throws IOException {
    keytool(
        store,
        List.of(
            "-genkeypair",
            "-alias",
            AUTHORITY,
            "-validity",
            AUTHORITY_DAYS,
            "-dname",
            "CN=Femoris on " + own.names().getFirst(),
            "-ext",
            "bc:critical=ca:true,pathlen:0",
            "-ext",
            "ku:critical=keyCertSign",
            "-ext",
            NameConstraints.OID + ":critical=" + NameConstraints.privateNetworks(own.names())));
  }

  /** On a copy, so that a broken attempt leaves the old keys. */
  private void makeListener() throws IOException {
    Path copy = store.resolveSibling("keys.new.p12");
    OwnerFile.write(copy, Files.readAllBytes(store));
    try {
      if (contains(copy, LISTENER)) {
        keytool(copy, List.of("-delete", "-alias", LISTENER));
      }
      keytool(copy, listenerOptions());
      Files.move(copy, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private List<String> listenerOptions() {
    var names =
        Stream.concat(
            own.names().stream().map(name -> "dns:" + name),
            own.addresses().stream().map(address -> "ip:" + address));
    return List.of(
        "-genkeypair",
        "-alias",
        LISTENER,
        "-signer",
        AUTHORITY,
        "-validity",
        LISTENER_DAYS,
        "-dname",
        "CN=Femoris",
        "-ext",
        "san=" + String.join(",", names.toList()),
        "-ext",
        "ku:critical=digitalSignature",
        "-ext",
        "eku=serverAuth");
  }

  private void keytool(Path keys, List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(options);
    command.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass:file", passwordFile.toString()));
    if (options.contains("-genkeypair")) {
      command.addAll(
          List.of("-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA"));
    }
    Path said = keys.resolveSibling("keytool.log");
    OwnerFile.write(said, new byte[0]);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      await(process, said);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static void await(Process process, Path said) throws IOException {
    try {
      if (!process.waitFor(KEYTOOL_LIMIT_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("keytool did not end within %d s".formatted(KEYTOOL_LIMIT_S));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool made the certificate", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "keytool: " + Files.readString(said).strip().lines().findFirst().orElse("failed"));
    }
  }

  private boolean contains(Path keys, String alias) throws IOException {
    try {
      return open(keys).containsAlias(alias);
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private KeyStore open() throws IOException {
    return open(store);
  }

  private KeyStore open(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(content, password().toCharArray());
      return keys;
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  private Failure unusable(GeneralSecurityException cause) {
    return Failure.of(
        FailureKind.IO,
        "%s: the keys for phones cannot be used (%s); delete the folder and they are made anew"
            .formatted(store, cause.getMessage()),
        cause);
  }
}
