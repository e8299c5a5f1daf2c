package dev.femoris.service.http;

import dev.femoris.ingest.sensorlogger.SensorLoggerException;
import dev.femoris.service.account.SensorNames;
import dev.femoris.service.account.Viewer;
import dev.femoris.service.sensorlogger.PhoneUse;
import dev.femoris.service.sensorlogger.SensorLoggerDesk;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;

/** Takes what the app Sensor Logger pushes over HTTP. */
final class SensorLoggerRoute {

  private final SensorLoggerDesk desk;

  SensorLoggerRoute(SensorLoggerDesk desk) {
    this.desk = desk;
  }

  void accept(Context request) {
    SecurityHeaders.requireSameOrigin(request);
    try {
      if (!desk.take(request.bodyAsBytes(), use(request), prefix(Viewers.of(request)))) {
        request.header("Retry-After", "1");
        throw new ServiceUnavailableResponse("Too much waits to be stored: send it again later.");
      }
    } catch (SensorLoggerException bad) {
      throw new BadRequestResponse("Sensor Logger: " + bad.getMessage());
    }
    request.status(202);
  }

  /** What the names of the phone's sensors begin with. */
  private static String prefix(Viewer viewer) {
    return switch (viewer) {
      case Viewer.Device device -> SensorNames.user(device.token()) + ".";
      case Viewer.Person person -> SensorNames.prefix(person.account());
      case Viewer.Program program -> SensorNames.prefix(program.token().account());
      case Viewer.Everybody(), Viewer.Nobody() -> "";
    };
  }

  private static PhoneUse use(Context request) {
    return PhoneUse.of(
        said(request, "exercise"),
        said(request, "placement"),
        said(request, "load_kg"),
        said(request, "platform").equals("ios"));
  }

  private static String said(Context request, String name) {
    String value = request.queryParam(name);
    return value == null ? "" : value;
  }
}
