/**
 * What a phone needs to become the sensor: a certificate made on this machine, an unguessable token
 * and the link that carries it.
 *
 * <p>Browsers give motion to pages with TLS only. At the first start the JDK's {@code keytool}
 * makes a certificate authority of this machine and a certificate signed by it, for the host names
 * and addresses of the moment; the second is made anew when they change or it runs out. The
 * authority may vouch for private addresses and local names only (name constraints), so that a
 * phone that trusts it risks little if its key is lost. Keys and token lie in the data folder,
 * readable for their owner only.
 *
 * <p>Knows no web server: {@code service.http} opens the listener with what is made here.
 */
@NullMarked
package dev.femoris.service.phone;

import org.jspecify.annotations.NullMarked;
