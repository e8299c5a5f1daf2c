package dev.femoris.ingest.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link through Eclipse Paho v5: MQTT 5, QoS 1, manual acknowledgements, TCP_NODELAY.
 *
 * <p>One thread connects, subscribes, waits for the loss and starts again after a pause that
 * doubles, with jitter. Every connection is a new Paho client: its own reconnect, its persistence
 * and its resending have open faults, and everything above resends by itself.
 */
public final class PahoLink implements MqttLink {

  private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Paho always waits this long for its DISCONNECT to leave. */
  private static final long DISCONNECT_MILLIS = 100;

  private static final int QOS = 1;
  private static final int MAX_PUBLISH_ATTEMPTS = 200;
  private static final long RETRY_NANOS = 1_000_000;
  private static final int MAX_BACKOFF_DOUBLINGS = 16;

  private final MqttSettings settings;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong connects = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong losses = new AtomicLong();
  private volatile String lastFailure = "";
  private volatile @Nullable Connection current;
  private volatile @Nullable Thread thread;

  public PahoLink(MqttSettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized void start(List<String> topicFilters, MqttListener listener) {
    if (thread != null) {
      throw new IllegalStateException("already started");
    }
    var filters = List.copyOf(topicFilters);
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("mqtt-link-" + settings.clientId())
            .start(() -> stayConnected(filters, listener));
  }

  @Override
  public boolean publish(String topic, byte[] payload, boolean retained) {
    var connection = current;
    return connection != null && connection.publish(topic, message(payload, retained));
  }

  @Override
  public boolean publish(String topic, byte[] payload, Duration expiry) {
    var connection = current;
    var message = message(payload, false);
    var properties = new MqttProperties();
    properties.setMessageExpiryInterval(Math.max(1, expiry.toSeconds()));
    message.setProperties(properties);
    return connection != null && connection.publish(topic, message);
  }

  private static MqttMessage message(byte[] payload, boolean retained) {
    var message = new MqttMessage(payload);
    message.setQos(QOS);
    message.setRetained(retained);
    return message;
  }

  @Override
  public void reconnect(String reason) {
    var connection = current;
    if (connection != null) {
      connection.lost(reason);
    }
  }

  @Override
  public LinkStats stats() {
    return new LinkStats(
        current != null, connects.get(), failures.get(), losses.get(), lastFailure);
  }

  @Override
  public void close() {
    closed.countDown();
    reconnect("closed");
    var running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join(CONNECT_TIMEOUT.plusSeconds(2));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void stayConnected(List<String> filters, MqttListener listener) {
    int failedInARow = 0;
    try {
      while (!isClosed()) {
        failedInARow = serveOneConnection(filters, listener) ? 0 : failedInARow + 1;
        if (closed.await(backoffNanos(failedInARow), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Connects and stays until the connection is lost; false when none came about. */
  private boolean serveOneConnection(List<String> filters, MqttListener listener)
      throws InterruptedException {
    Connection connection;
    try {
      connection = new Connection(connects.get() + failures.get() + 1, listener);
    } catch (MqttException failed) {
      fail(failed);
      return false;
    }
    try {
      connection.open(filters);
    } catch (MqttException failed) {
      connection.dispose();
      fail(failed);
      return false;
    }
    connects.incrementAndGet();
    current = connection;
    LOG.info("connected to {}", settings.broker());
    listener.connected();
    String reason = connection.awaitLoss();
    current = null;
    losses.incrementAndGet();
    lastFailure = reason;
    LOG.info("connection to {} ended: {}", settings.broker(), reason);
    listener.disconnected();
    connection.dispose();
    return true;
  }

  private void fail(MqttException failed) {
    failures.incrementAndGet();
    lastFailure = describe(failed);
    LOG.info("cannot connect to {}: {}", settings.broker(), lastFailure);
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private long backoffNanos(int failedInARow) {
    int doublings = Math.min(failedInARow, MAX_BACKOFF_DOUBLINGS);
    long full =
        Math.min(settings.backoffMin().toNanos() << doublings, settings.backoffMax().toNanos());
    return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
  }

  private static String describe(MqttException failed) {
    var cause = failed.getCause() == null ? failed : failed.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private MqttConnectionOptions options() {
    var options = new MqttConnectionOptions();
    options.setCleanStart(settings.sessionExpiry().isZero());
    options.setSessionExpiryInterval(settings.sessionExpiry().toSeconds());
    options.setReceiveMaximum(settings.receiveMaximum());
    options.setAutomaticReconnect(false);
    options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
    options.setConnectionTimeout((int) CONNECT_TIMEOUT.toSeconds());
    boolean tls = "ssl".equals(settings.broker().getScheme());
    options.setSocketFactory(
        new NoDelaySocketFactory(tls ? SSLSocketFactory.getDefault() : SocketFactory.getDefault()));
    settings
        .credentials()
        .ifPresent(
            c -> {
              options.setUserName(c.user());
              options.setPassword(c.password().getBytes(StandardCharsets.UTF_8));
            });
    return options;
  }

  /** One Paho client from connecting to its loss. */
  private final class Connection implements MqttCallback {

    private final long number;
    private final MqttListener listener;
    private final MqttAsyncClient client;
    private final CountDownLatch lost = new CountDownLatch(1);
    private volatile String reason = "";

    Connection(long number, MqttListener listener) throws MqttException {
      this.number = number;
      this.listener = listener;
      this.client =
          new MqttAsyncClient(
              settings.broker().toString(), settings.clientId(), new MemoryPersistence());
      client.setManualAcks(true);
      client.setCallback(this);
    }

    void open(List<String> filters) throws MqttException {
      long timeoutMillis = CONNECT_TIMEOUT.toMillis();
      client.connect(options()).waitForCompletion(timeoutMillis);
      if (!filters.isEmpty()) {
        int[] qos = filters.stream().mapToInt(f -> QOS).toArray();
        client.subscribe(filters.toArray(String[]::new), qos).waitForCompletion(timeoutMillis);
      }
    }

    /** Paho counts a finished publish as in flight for a moment longer (32202): try again. */
    boolean publish(String topic, MqttMessage message) {
      for (int attempt = 0; attempt < MAX_PUBLISH_ATTEMPTS && lost.getCount() > 0; attempt++) {
        try {
          client.publish(topic, message);
          return true;
        } catch (MqttException failed) {
          if (failed.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT) {
            LOG.debug("publish to {} failed: {}", topic, describe(failed));
            return false;
          }
          LockSupport.parkNanos(RETRY_NANOS);
        }
      }
      return false;
    }

    void lost(String why) {
      if (reason.isEmpty()) {
        reason = why;
      }
      lost.countDown();
    }

    String awaitLoss() throws InterruptedException {
      lost.await();
      return reason;
    }

    void dispose() {
      try {
        if (client.isConnected()) {
          client.disconnectForcibly(0, DISCONNECT_MILLIS, true);
        }
        client.close(true);
      } catch (MqttException failed) {
        LOG.debug("closing the client: {}", describe(failed));
      }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      int id = message.getId();
      // What came at QoS 0 is not waited for: an acknowledgement would be one of nothing.
      Acknowledgement taken = message.getQos() == 0 ? () -> {} : () -> acknowledge(id);
      listener.message(new InboundMessage(topic, message.getPayload(), number, taken));
    }

    private void acknowledge(int messageId) {
      if (lost.getCount() == 0) {
        return;
      }
      try {
        client.messageArrivedComplete(messageId, QOS);
      } catch (MqttException failed) {
        LOG.debug("acknowledging {} failed: {}", messageId, describe(failed));
      }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
      String text = response.getReasonString();
      var exception = response.getException();
      lost(text != null ? text : exception != null ? describe(exception) : "disconnected");
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
      LOG.debug("client error: {}", describe(exception));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {}

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {}
  }
}
