package dev.femoris.service.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A description of the interface, with the others it refers to. */
final class ApiDocument {

  private static final Path FOLDER = Path.of("docs", "api");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String name;
  private final Map<String, JsonNode> files;

  private ApiDocument(String name, Map<String, JsonNode> files) {
    this.name = name;
    this.files = files;
  }

  static ApiDocument read(String name) throws IOException {
    Map<String, JsonNode> files = new HashMap<>();
    for (String each : List.of("openapi.yaml", "asyncapi.yaml")) {
      files.put(each, parse(Files.readString(FOLDER.resolve(each))));
    }
    return new ApiDocument(name, files);
  }

  JsonNode root() {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  /** A part of this document, with the document its own references are of. */
  record Part(ApiDocument document, JsonNode node) {

    /** What it refers to, or itself. */
    Part followed() {
      String target = node.path("$ref").asString("");
      return target.isEmpty() ? this : document.part(target).followed();
    }

    Part at(String member) {
      return new Part(document, node.path(member));
    }

    List<Part> elements(String member) {
      List<Part> all = new ArrayList<>();
      node.path(member).forEach(each -> all.add(new Part(document, each)));
      return all;
    }
  }

  /**
   * What a reference names.
   *
   * @throws NoSuchElementException when there is no such thing
   */
  Part part(String reference) {
    int hash = reference.indexOf('#');
    var file = hash == 0 ? this : new ApiDocument(reference.substring(0, hash), files);
    JsonNode node = file.root().at(reference.substring(hash + 1));
    if (node.isMissingNode()) {
      throw new NoSuchElementException(name + ": " + reference);
    }
    return new Part(file, node);
  }

  /**
   * The schema of a request's or answer's JSON.
   *
   * @param place such as {@code responses/200}, or {@code requestBody}
   */
  Part schema(String path, String method, String place) {
    Part part = new Part(this, root()).at("paths").at(path).at(method);
    for (String step : place.split("/", -1)) {
      part = part.at(step).followed();
    }
    return part.at("content").at("application/json").at("schema");
  }

  /** Every reference in it. */
  List<String> references() {
    return root().findValues("$ref").stream().map(JsonNode::asString).toList();
  }

  /** A key that is there twice is an error. */
  private static JsonNode parse(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object read = new Yaml(new SafeConstructor(options)).load(yaml);
    return MAPPER.valueToTree(read);
  }
}
