package dev.femoris.analysis.progress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One athlete's sessions of one exercise and what became of each quantity.
 *
 * @param sessions oldest first
 * @param values of each quantity, those sessions that have it
 * @param trends of each quantity
 */
public record FormHistory(
    List<FormSession> sessions,
    Map<FormQuantity, List<SessionValue>> values,
    Map<FormQuantity, Trend> trends) {

  private static final double SAME_LOAD = 0.1;
  private static final int SAME_DAYS = 7;

  public FormHistory {
    sessions = List.copyOf(sessions);
    values = Map.copyOf(values);
    trends = Map.copyOf(trends);
  }

  /**
   * @param sessions oldest first
   */
  public static FormHistory of(List<FormSession> sessions) {
    var analysis = new TrendAnalysis(TrendParams.defaults());
    Map<FormQuantity, List<SessionValue>> values = new EnumMap<>(FormQuantity.class);
    Map<FormQuantity, Trend> trends = new EnumMap<>(FormQuantity.class);
    for (FormQuantity quantity : FormQuantity.values()) {
      List<SessionValue> of = values(sessions, quantity);
      values.put(quantity, of);
      trends.put(quantity, analysis.of(of, quantity.better(), quantity.leastReal()));
    }
    return new FormHistory(sessions, values, trends);
  }

  public List<SessionValue> of(FormQuantity quantity) {
    return values.getOrDefault(quantity, List.of());
  }

  public Trend trend(FormQuantity quantity) {
    return Optional.ofNullable(trends.get(quantity)).orElseThrow();
  }

  /** Whether both legs were trained. */
  public boolean hasBothLegs() {
    return sessions.stream().anyMatch(s -> s.limb() == Limb.LEFT)
        && sessions.stream().anyMatch(s -> s.limb() == Limb.RIGHT);
  }

  private static List<SessionValue> values(List<FormSession> sessions, FormQuantity quantity) {
    return switch (quantity) {
      case RATE_RAD_PER_S ->
          plain(sessions.stream().filter(s -> isLike(s, sessions.getLast())).toList(), quantity);
      case LEG_DIFFERENCE_SHARE -> differences(sessions);
      case RANGE_RAD, ECCENTRIC_S, CONCENTRIC_S, FAULTS_PER_100 -> plain(sessions, quantity);
    };
  }

  private static List<SessionValue> plain(List<FormSession> sessions, FormQuantity quantity) {
    return sessions.stream().flatMap(s -> s.value(quantity).stream()).toList();
  }

  /** A rate differs with the load, so only what was lifted alike is compared. */
  private static boolean isLike(FormSession one, FormSession other) {
    OptionalDouble a = one.loadKg();
    OptionalDouble b = other.loadKg();
    return a.isPresent() == b.isPresent()
        && Math.abs(a.orElse(0) - b.orElse(0)) <= SAME_LOAD * b.orElse(0);
  }

  /** Of each session of a leg, against the other leg's last one within a week. */
  private static List<SessionValue> differences(List<FormSession> sessions) {
    List<SessionValue> all = new ArrayList<>();
    Map<Limb, SessionValue> last = new EnumMap<>(Limb.class);
    for (FormSession session : sessions) {
      Optional<SessionValue> range = session.value(FormQuantity.RANGE_RAD);
      if (session.limb() == Limb.OTHER || range.isEmpty()) {
        continue;
      }
      SessionValue other = last.get(session.limb() == Limb.LEFT ? Limb.RIGHT : Limb.LEFT);
      if (other != null && session.day() - other.day() <= SAME_DAYS) {
        all.add(difference(range.get(), other));
      }
      last.put(session.limb(), range.get());
    }
    return all;
  }

  private static SessionValue difference(SessionValue one, SessionValue other) {
    double larger = Math.max(one.value(), other.value());
    double share = larger > 0 ? Math.abs(one.value() - other.value()) / larger : 0;
    return new SessionValue(one.day(), share, 0, one.repetitions());
  }
}
