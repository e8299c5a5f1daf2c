package dev.femoris.service.session;

import dev.femoris.analysis.sample.Placement;
import dev.femoris.analysis.session.AthleteSession;
import java.util.List;
import java.util.Optional;

/** Which of the sensors worn together is the one in the same place on the other leg. */
final class OtherLegs {

  private OtherLegs() {}

  static boolean isOther(Placement limb, Placement placement) {
    return limb.otherLeg().equals(Optional.of(placement));
  }

  static Optional<AthleteSession.OtherLeg> among(List<FollowerTrack> tracks, Placement limb) {
    return tracks.stream()
        .filter(track -> isOther(limb, track.placement()) && track.rateHz().isPresent())
        .findFirst()
        .map(track -> new AthleteSession.OtherLeg(track.placement(), track.rateHz().orElseThrow()));
  }
}
