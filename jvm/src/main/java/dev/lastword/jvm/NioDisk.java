package dev.lastword.jvm;

import dev.lastword.process.Disk;
import dev.lastword.process.Word;
import dev.lastword.status.Errno;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Files by `java.nio`, for programs that embed the recorder and for machines without
/// `java.lang.foreign`. Any number of threads may use it.
public final class NioDisk implements Disk {

    /// The first number that this hands out as a descriptor: none that means anything elsewhere.
    static final int FIRST = 1 << 20;

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final FileAttribute<?>[] OWN_FILE = attributes("rw-------");
    private static final FileAttribute<?>[] OWN_DIRECTORY = attributes("rwx------");

    private static final Set<PosixFilePermission> SHARED =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /// On Linux it belongs to whom this process belongs to, whether or not that user has a name.
    private static final Path SELF = Path.of("/proc/self");

    private final Map<Integer, FileChannel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(FIRST);

    /// Something that may fail.
    private interface Call {
        int run() throws IOException;
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static int answer(Call call) {
        try {
            return call.run();
        } catch (NoSuchFileException | InvalidPathException e) {
            return -Errno.ENOENT.number();
        } catch (AccessDeniedException e) {
            return -Errno.EACCES.number();
        } catch (FileAlreadyExistsException e) {
            return -Errno.EEXIST.number();
        } catch (NotDirectoryException e) {
            return -Errno.ENOTDIR.number();
        } catch (DirectoryNotEmptyException e) {
            return -Errno.ENOTEMPTY.number();
        } catch (IOException e) {
            return -number(String.valueOf(e.getMessage()));
        }
    }

    /// A JVM does not say which error it was, beyond the text of the C library.
    private static int number(String message) {
        if (message.contains("No space") || message.contains("not enough space")) {
            return Errno.ENOSPC.number();
        }
        if (message.contains("File too large")) {
            return Errno.EFBIG.number();
        }
        if (message.contains("Read-only file system")) {
            return Errno.EROFS.number();
        }
        if (message.contains("Not a directory")) {
            return Errno.ENOTDIR.number();
        }
        if (message.contains("Is a directory")) {
            return Errno.EISDIR.number();
        }
        return Errno.EIO.number();
    }

    private static Path path(Word word) {
        return Path.of(word.text());
    }

    private int open(Word path, FileAttribute<?>[] attributes, OpenOption... options) {
        return answer(() -> {
            FileChannel channel = FileChannel.open(path(path), Set.of(options), attributes);
            int descriptor = next.getAndIncrement();
            channels.put(descriptor, channel);
            return descriptor;
        });
    }

    private int with(int descriptor, ChannelCall call) {
        FileChannel channel = channels.get(descriptor);
        return channel == null ? -Errno.EBADF.number() : answer(() -> call.run(channel));
    }

    /// Something that a channel may fail to do.
    private interface ChannelCall {
        int run(FileChannel channel) throws IOException;
    }

    @Override
    public int read(int descriptor, byte[] into, int offset, int length) {
        return with(descriptor, c -> Math.max(0, c.read(ByteBuffer.wrap(into, offset, length))));
    }

    @Override
    public int write(int descriptor, byte[] from, int offset, int length) {
        return with(descriptor, c -> c.write(ByteBuffer.wrap(from, offset, length)));
    }

    @Override
    public int close(int descriptor) {
        FileChannel channel = channels.remove(descriptor);
        return channel == null
                ? -Errno.EBADF.number()
                : answer(() -> {
                    channel.close();
                    return 0;
                });
    }

    @Override
    public int openForReading(Word path) {
        return open(path, new FileAttribute<?>[0], StandardOpenOption.READ);
    }

    @Override
    public int createNew(Word path) {
        return open(path, OWN_FILE, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public int openForWriting(Word path) {
        return open(path, new FileAttribute<?>[0], StandardOpenOption.WRITE);
    }

    @Override
    public int openForAppending(Word path) {
        return open(path, OWN_FILE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public int seek(int descriptor, long offset) {
        return with(
                descriptor,
                c -> {
                    c.position(offset);
                    return 0;
                });
    }

    @Override
    public int truncate(int descriptor, long length) {
        return with(
                descriptor,
                c -> {
                    c.truncate(length);
                    return 0;
                });
    }

    @Override
    public int sync(int descriptor) {
        return with(
                descriptor,
                c -> {
                    c.force(true);
                    return 0;
                });
    }

    @Override
    public int makeDirectory(Word path) {
        return answer(() -> {
            Files.createDirectory(path(path), OWN_DIRECTORY);
            return 0;
        });
    }

    @Override
    public int rename(Word from, Word to) {
        return answer(() -> {
            Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
            return 0;
        });
    }

    @Override
    public int remove(Word path) {
        return answer(() -> {
            Files.delete(path(path));
            return 0;
        });
    }

    @Override
    public int removeDirectory(Word path) {
        return remove(path);
    }

    @Override
    public int lock(int descriptor) {
        return with(
                descriptor,
                c -> {
                    try {
                        return c.tryLock() == null ? -Errno.EAGAIN.number() : 0;
                    } catch (OverlappingFileLockException e) {
                        return -Errno.EAGAIN.number();
                    }
                });
    }

    @Override
    public int ownDirectory(Word path) {
        Path directory = path(path);
        if (!Files.exists(directory)) {
            return -Errno.ENOENT.number();
        }
        if (!Files.isDirectory(directory)) {
            return -Errno.ENOTDIR.number();
        }
        return answer(() -> {
            boolean shared =
                    POSIX
                            && Files.getPosixFilePermissions(directory).stream()
                                    .anyMatch(SHARED::contains);
            boolean ours =
                    !Files.exists(SELF) || Files.getOwner(directory).equals(Files.getOwner(SELF));
            return shared || !ours ? -Errno.EPERM.number() : 0;
        });
    }

    @Override
    public int random(byte[] bytes) {
        new SecureRandom().nextBytes(bytes);
        return bytes.length;
    }
}
