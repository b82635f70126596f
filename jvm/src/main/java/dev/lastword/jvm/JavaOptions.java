package dev.lastword.jvm;

import java.util.List;
import java.util.Map;

/// The variables that the launcher hides from this JVM, for the command to find again.
final class JavaOptions {

    private static final List<String> HIDDEN =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private JavaOptions() {}

    static void restore(Map<String, String> environment) {
        for (String name : HIDDEN) {
            String value = System.getProperty("lastword." + name, "");
            if (!value.isEmpty()) {
                environment.put(name, value);
            }
        }
    }
}
