package org.opscoord.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.opscoord.engine.CannotStart;

/** The demo's data between runs: one process at a time, one version of PostgreSQL, enough room. */
final class DataDirectory implements AutoCloseable {

  /** Major version of the embedded PostgreSQL. */
  static final String VERSION = "18";

  private static final long LEAST_ROOM = 200L * 1024 * 1024;

  private final Path directory;
  private final FileChannel channel;

  private DataDirectory(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the directory for this process until it is closed or the process ends.
   *
   * @throws CannotStart with a sentence when another process has it, its data are of another
   *     version, or the disk is full
   */
  static DataDirectory take(Path directory) {
    return take(directory, folder -> Files.getFileStore(folder).getUsableSpace());
  }

  /** Tells how many bytes may still be written where a folder is. */
  interface Room {
    long free(Path folder) throws IOException;
  }

  static DataDirectory take(Path directory, Room room) {
    try {
      Files.createDirectories(directory);
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotStart(
            "Another demo is running on " + directory.toAbsolutePath() + ".",
            "Stop it, or start this one in another folder.");
      }
      var taken = new DataDirectory(directory, channel);
      taken.check(room.free(directory));
      return taken;
    } catch (IOException failure) {
      throw new CannotStart(
          "The data directory %s cannot be written: %s."
              .formatted(directory.toAbsolutePath(), failure.getMessage()),
          "Start the demo where you may write, or free some room on the disk.");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private void check(long room) throws IOException {
    var version = postgres().resolve("PG_VERSION");
    if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
      throw new CannotStart(
          "The data in %s were written by PostgreSQL %s; this demo runs PostgreSQL %s."
              .formatted(directory.toAbsolutePath(), Files.readString(version).strip(), VERSION),
          "Move the folder away, or delete it if you do not need its data.");
    }
    if (Files.exists(postgres().resolve("postgresql.conf"))
        && !Files.exists(postgres().resolve("global/pg_control"))) {
      throw new CannotStart(
          "The data in %s are incomplete; their first start was interrupted."
              .formatted(directory.toAbsolutePath()),
          "Delete the folder and start again.");
    }
    if (room < LEAST_ROOM) {
      throw new CannotStart(
          "Only %d MB are free on the disk of %s; the demo needs %d MB."
              .formatted(room >> 20, directory.toAbsolutePath(), LEAST_ROOM >> 20),
          "Free some room, or start the demo on another disk.");
    }
  }

  /** Where PostgreSQL keeps its files. */
  Path postgres() {
    return directory.resolve("postgres");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
