package dev.lastword.jvm.lint;

import dev.lastword.contract.script.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the name of a file tells.
final class ScriptNames {

    private static final Set<String> SCRIPTS =
            Set.of("sh", "bash", "bats", "ksh", "ps1", "psm1", "py");

    /// Endings that no script has, so that nobody looks for a first line in there.
    private static final Set<String> OTHERS =
            Set.of(
                    ("7z a adoc avi bin bmp bz2 c cc class cpp cs css csv cxx db dll doc docx exe"
                                    + " flac fs gif go gz h hpp htm html ico img ini ipynb iso jar"
                                    + " java jpeg jpg js json jsonl jsx kt kts less lock log lua map"
                                    + " md mjs mkv mov mp3 mp4 mpeg o odt ogg otf parquet pdf php pl"
                                    + " png po pom ppt pptx proto pyc pyi rar rb rs rst sass scala"
                                    + " scss so sql sqlite svelte svg swift tar tex tgz tif tiff"
                                    + " toml ts tsx ttf txt vue war wasm wav webm webp woff woff2"
                                    + " xls xlsx xml xsd xsl xz yaml yml zip zst")
                            .split(" "));

    private ScriptNames() {}

    /// Whether a file is examined whatever its first line says.
    ///
    /// @param path from the root of the repository
    static boolean isScript(String path) {
        return SCRIPTS.contains(ending(name(path))) || isWorkflow(path);
    }

    /// Whether it is that of a shell script, which another interpreter may still read.
    static boolean isShell(String path) {
        return List.of("sh", "bash", "ksh").contains(ending(name(path)));
    }

    /// Whether the first line may tell more.
    static boolean isOpen(String path) {
        return !OTHERS.contains(ending(name(path)));
    }

    /// Whether it is a workflow or an action of GitHub.
    static boolean isWorkflow(String path) {
        return Workflow.isPath(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// What stands behind the last dot, in small letters; nothing for a name that begins with it.
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
