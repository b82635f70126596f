package dev.lastword.blackbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/// Starts something in a mount namespace of its own, where a test may mount what it needs: as root
/// or, where the kernel lets a user, as that.
final class Namespace {
    private Namespace() {}

    /// Lets `launch` run after `mounts`, a script for sh; what it leaves in `disk` is copied to
    /// `copy` before the namespace is gone.
    static Launch around(Launch launch, String mounts) {
        String script = mounts + "\n\"$@\"; code=$?; cp -r disk copy; exit $code";
        String[] unshare =
                isRoot() ? new String[] {"unshare", "-m"} : new String[] {"unshare", "-r", "-m"};
        Result probe = Launch.of(unshare).words("true").run();
        if (!probe.ending().toString().equals("exit 0")) {
            String why = "no mount namespace to be had: " + probe.err();
            return "true".equals(System.getenv("CI")) ? fail(why) : abort(why);
        }
        return launch.through("sh", "-c", script, "sh").through(unshare);
    }

    private static boolean isRoot() {
        return Launch.of("id", "-u").run().out().equals("0\n");
    }
}
