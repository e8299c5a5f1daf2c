package dev.femoris.service.session;

import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.service.message.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a device said before its data came: declaration and configs; and the wire sessions that are
 * over. Not thread-safe.
 */
final class DeviceMemory {

  private static final int MAX_KEPT = 32;

  private Optional<Declaration> declaration = Optional.empty();
  private Optional<RawMessage> declarationMessage = Optional.empty();
  private final Map<ConfigKey, RawMessage> configs = new LinkedHashMap<>();
  private final Set<Integer> over = new LinkedHashSet<>();

  private record ConfigKey(int wireSession, int configId) {}

  void declared(Declaration newDeclaration, RawMessage message) {
    declaration = Optional.of(newDeclaration);
    declarationMessage = Optional.of(message);
  }

  void undeclared() {
    declaration = Optional.empty();
    declarationMessage = Optional.empty();
  }

  Optional<Declaration> declaration(int wireSession) {
    return declaration.filter(d -> d.isAbout(wireSession));
  }

  void config(ConfigFrame config, RawMessage message) {
    configs.put(new ConfigKey(config.session(), config.configId()), message);
    if (configs.size() > MAX_KEPT) {
      configs.remove(configs.keySet().iterator().next());
    }
  }

  /** The messages a new session's raw log begins with. */
  List<RawMessage> context(int wireSession) {
    var context = new ArrayList<RawMessage>();
    if (declaration(wireSession).isPresent()) {
      declarationMessage.ifPresent(context::add);
    }
    configs.forEach(
        (key, message) -> {
          if (key.wireSession() == wireSession) {
            context.add(message);
          }
        });
    return context;
  }

  void over(int wireSession) {
    over.add(wireSession);
    if (over.size() > MAX_KEPT) {
      over.remove(over.iterator().next());
    }
  }

  boolean isOver(int wireSession) {
    return over.contains(wireSession);
  }
}
