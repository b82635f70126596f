package dev.lastword.blackbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One call of posix_spawn(3): the child gets exactly what is said here, and nothing of the JVM
/// that runs the tests.
///
/// @param words the program's path, which is also `argv[0]`, and its arguments
/// @param environment `NAME=value` each
/// @param directory where the child starts
/// @param descriptors number in the child → descriptor here; every other number is closed
/// @param blocked signals that the child starts with blocked
/// @param session whether the child leads a session of its own
/// @param group whether the child leads a process group of its own
/// @param terminal the controlling terminal to be, opened as descriptor 0
record Spawn(
        List<String> words,
        List<String> environment,
        Path directory,
        Map<Integer, Integer> descriptors,
        Set<Integer> blocked,
        boolean session,
        boolean group,
        Optional<String> terminal) {

    /// Enough for the opaque types of any C library: glibc's are 80, 336 and 128 bytes.
    private static final int OPAQUE = 1024;

    private static final short SETPGROUP = 0x02;
    private static final short SETSIGDEF = 0x04;
    private static final short SETSIGMASK = 0x08;
    private static final short SETSID = 0x80;

    /// Above every number that a test gives to a child.
    private static final int OUT_OF_THE_WAY = 500;

    Spawn {
        words = List.copyOf(words);
        environment = List.copyOf(environment);
        descriptors = Map.copyOf(descriptors);
        blocked = Set.copyOf(blocked);
    }

    /// Starts the child and answers its process id.
    int start() {
        Map<Integer, Integer> sources = new TreeMap<>();
        descriptors.forEach((to, from) -> sources.put(to, Posix.duplicate(from, OUT_OF_THE_WAY)));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment program = Bytes.string(arena, words.getFirst());
            MemorySegment pid = arena.allocate(8);
            LibC.check(
                    "posix_spawn",
                    pid.address(),
                    program.address(),
                    actions(arena, sources).address(),
                    attributes(arena).address(),
                    Bytes.strings(arena, words).address(),
                    Bytes.strings(arena, environment).address());
            return pid.get(ValueLayout.JAVA_INT, 0);
        } finally {
            sources.values().forEach(Posix::close);
        }
    }

    private MemorySegment actions(Arena arena, Map<Integer, Integer> sources) {
        MemorySegment actions = arena.allocate(OPAQUE, 16);
        long a = actions.address();
        LibC.check("posix_spawn_file_actions_init", a);
        MemorySegment path = Bytes.string(arena, directory.toString());
        LibC.check("posix_spawn_file_actions_addchdir_np", a, path.address());
        terminal.ifPresent(name -> {
            // Opened without O_NOCTTY by the leader of a new session: it takes control.
            long tty = Bytes.string(arena, name).address();
            LibC.check("posix_spawn_file_actions_addopen", a, 0, tty, Posix.O_RDWR, 0);
            LibC.check("posix_spawn_file_actions_adddup2", a, 0, 1);
            LibC.check("posix_spawn_file_actions_adddup2", a, 0, 2);
        });
        sources.forEach((to, from) -> LibC.check("posix_spawn_file_actions_adddup2", a, from, to));
        int past = sources.keySet().stream().mapToInt(fd -> fd + 1).max().orElse(0);
        if (terminal.isPresent()) {
            past = Math.max(past, 3);
        }
        for (int fd = terminal.isPresent() ? 3 : 0; fd < past; fd++) {
            if (!sources.containsKey(fd)) {
                LibC.check("posix_spawn_file_actions_addclose", a, fd);
            }
        }
        LibC.check("posix_spawn_file_actions_addclosefrom_np", a, past);
        return actions;
    }

    private MemorySegment attributes(Arena arena) {
        MemorySegment attributes = arena.allocate(OPAQUE, 16);
        long a = attributes.address();
        LibC.check("posix_spawnattr_init", a);
        MemorySegment mask = arena.allocate(128, 8);
        for (int signal : blocked) {
            long bits = mask.get(ValueLayout.JAVA_LONG, 0);
            mask.set(ValueLayout.JAVA_LONG, 0, bits | 1L << (signal - 1));
        }
        LibC.check("posix_spawnattr_setsigmask", a, mask.address());
        // By hand: sigfillset(3) leaves out 32 and 33, and posix_spawn would then ignore them.
        MemorySegment all = arena.allocate(128, 8);
        all.set(ValueLayout.JAVA_LONG, 0, -1L);
        LibC.check("posix_spawnattr_setsigdefault", a, all.address());
        int flags = SETSIGMASK | SETSIGDEF;
        if (session) {
            flags |= SETSID;
        } else if (group) {
            flags |= SETPGROUP;
        }
        LibC.check("posix_spawnattr_setflags", a, flags);
        return attributes;
    }
}
