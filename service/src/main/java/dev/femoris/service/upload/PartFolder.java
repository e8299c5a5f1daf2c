package dev.femoris.service.upload;

import dev.femoris.service.file.Folders;
import dev.femoris.service.file.OwnerFile;
import dev.femoris.service.store.StoredUpload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** What has come of each upload: a folder each with one file, for its owner's eyes only. */
final class PartFolder {

  private static final int MAX_NAME = 100;

  private final Path folder;

  PartFolder(Path folder) {
    this.folder = folder;
  }

  Path of(StoredUpload upload) {
    return folder.resolve(upload.id());
  }

  Path file(StoredUpload upload) {
    return of(upload).resolve(safeName(upload.name()));
  }

  void make(StoredUpload upload) throws IOException {
    OwnerFile.folder(folder);
    OwnerFile.folder(of(upload));
    OwnerFile.write(file(upload), new byte[0]);
  }

  /** How many bytes have come; 0 when nothing is there. */
  long length(StoredUpload upload) throws IOException {
    Path file = file(upload);
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** A stream that goes on where the last one ended. */
  OutputStream append(StoredUpload upload) throws IOException {
    return Files.newOutputStream(file(upload), StandardOpenOption.APPEND);
  }

  void delete(String id) throws IOException {
    Folders.delete(folder.resolve(id));
  }

  /** Of which uploads there is something. */
  List<String> ids() throws IOException {
    try (Stream<Path> folders = Files.list(OwnerFile.folder(folder))) {
      return folders.map(each -> String.valueOf(each.getFileName())).toList();
    }
  }

  long usableBytes() throws IOException {
    return Files.getFileStore(OwnerFile.folder(folder)).getUsableSpace();
  }

  /** A name that is a name on every file system, whatever the sender called it. */
  static String safeName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[._]+", "");
    String last = plain.substring(Math.max(0, plain.length() - MAX_NAME));
    return last.isEmpty() ? "recording.csv" : last;
  }
}
