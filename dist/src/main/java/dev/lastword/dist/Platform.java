package dev.lastword.dist;

import java.util.Locale;

/// The machine as archives are named for it: `linux-x86_64`.
final class Platform {
    private Platform() {}

    static String name() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "");
        var machine = System.getProperty("os.arch");
        // uname(1) says x86_64 where Java says amd64.
        return system + "-" + (machine.equals("amd64") ? "x86_64" : machine);
    }
}
