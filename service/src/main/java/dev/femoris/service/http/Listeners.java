package dev.femoris.service.http;

import dev.femoris.service.config.ServiceConfig;
import dev.femoris.service.phone.PhoneAccess;
import dev.femoris.service.phone.TlsKeys;
import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The listener of this machine and, beside it, the one for phones. */
final class Listeners {

  private Listeners() {}

  /** Both in this order; without phones Javalin makes its own. */
  static void add(JettyConfig jetty, ServiceConfig config, PhoneAccess phone) {
    jetty.addConnector((server, http) -> plain(server, http, config));
    jetty.addConnector((server, http) -> tls(server, http, phone));
  }

  private static Connector plain(Server server, HttpConfiguration http, ServiceConfig config) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(config.bindAddress());
    connector.setPort(config.httpPort());
    return connector;
  }

  private static Connector tls(Server server, HttpConfiguration http, PhoneAccess phone) {
    var secure = new HttpConfiguration(http);
    var customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false); // phones ask for a bare address
    secure.addCustomizer(customizer);
    var connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(context(phone.keys()), HttpVersion.HTTP_1_1.asString()),
            new HttpConnectionFactory(secure));
    connector.setPort(phone.port());
    return connector;
  }

  private static SslContextFactory.Server context(TlsKeys keys) {
    var context = new SslContextFactory.Server();
    context.setKeyStore(keys.keys());
    context.setKeyStorePassword(keys.password());
    context.setCertAlias(keys.alias());
    context.setSniRequired(false);
    return context;
  }
}
