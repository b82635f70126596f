package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Writes shell scripts.
final class ShellWriter implements Writer {

    private final boolean posix;

    ShellWriter(boolean posix) {
        this.posix = posix;
    }

    @Override
    public Pair write(Template template, Injection injection, Dice dice) {
        Names names = new Names(dice, injection.needs("argparse") ? 2 : 0);
        List<String> defs = new ArrayList<>();
        Setting setting = Setting.of(injection, posix, dice);
        boolean returns = template.is("return") && !injection.needs("exit") && dice.chance(60);
        names.put("leave", returns ? "return" : "exit");
        names.put("call", call(dice, defs));
        names.put("code", code(names.take(dice), dice, defs));
        names.put("code2", code(names.take(dice), dice, defs));
        names.put("own", dice.any(1, 3, 4, 100));
        names.put("file", dice.any("run.log", "\"build.log\"", "'last run.txt'"));
        names.put("file2", dice.any("run.log", "build.log"));
        names.put("note", note(dice));
        names.put("say", say(dice));
        names.put("fail", fail(template, names, dice, defs));

        Draft draft =
                new Draft(template.lines())
                        .with("shebang", List.of(setting.shebang()))
                        .with("options", setting.options())
                        .with("guard", injection.needs("harmless") ? List.of() : guard(names, dice))
                        .with("end", List.of(dice.any("exit 0", "echo \"finished\"", ":", "true")))
                        .with("done", List.of(dice.any("return 0", "echo \"finished\"", ":")));
        while (draft.has("fill")) {
            draft = draft.withFirst("fill", ShellFiller.some(dice));
        }
        List<String> inner = ShellFiller.some(dice);
        Draft around = draft.with("defs", defs);
        return new Pair(
                body(around, injection.clean(), inner, names),
                body(around, injection.changed(), inner, names));
    }

    private static Draft body(Draft around, List<String> body, List<String> fill, Names names) {
        // Twice, because some words have words in them.
        return around.with("body", new Draft(body).with("fill", fill).lines())
                .words(names.words())
                .words(names.words());
    }

    /// The stub, called by one of its names: mostly as a script of the project or as a tool that
    /// everybody knows, now and then as a command that nobody does.
    private static String call(Dice dice, List<String> defs) {
        return switch (dice.below(16)) {
            case 0, 1 -> "./check.sh";
            case 2 -> "./deploy.sh --quick";
            case 3 -> "./check.sh \"${1:-all}\"";
            case 4 -> "./deploy.sh \"$HOME\" 2>/dev/null";
            case 5 -> "make all";
            case 6 -> "pytest -q";
            case 7 -> "LC_ALL=C make check";
            case 8 -> "docker build .";
            case 9 -> "command make all";
            case 10 -> "npm test \\\n    --with=\"a b\"";
            case 11 -> "stub";
            case 12 -> {
                defs.add("tool=./check.sh");
                yield "\"$tool\"";
            }
            case 13 -> {
                defs.addAll(List.of("", "call_check() {", "    ./check.sh --once \"$@\"", "}"));
                yield "call_check";
            }
            case 14 -> {
                defs.addAll(
                        List.of(
                                "",
                                "run_tests() {",
                                "    echo \"testing\" >&2",
                                "    pytest",
                                "}"));
                yield "run_tests";
            }
            default -> "terraform apply";
        };
    }

    /// A code, as a number or as a constant.
    private static String code(int code, Dice dice, List<String> defs) {
        if (dice.chance(65)) {
            return Integer.toString(code);
        }
        String name = Meanings.constant(code, dice);
        defs.add((dice.chance(40) ? "readonly " : "") + name + "=" + code);
        return dice.any("\"$" + name + "\"", "$" + name, "\"${" + name + "}\"");
    }

    private static String note(Dice dice) {
        return dice.any("echo \"fine\"", "printf 'fine\\n'", "echo \"went well\" >&2");
    }

    /// Says that something failed.
    private static String say(Dice dice) {
        return dice.any(
                "echo \"error: @msg@\" >&2",
                "echo \"ERROR: @msg@\" 1>&2",
                "printf 'error: %s\\n' \"@msg@\" >&2",
                ">&2 echo \"failed: @msg@\"");
    }

    /// Says so and leaves, in one command.
    private static String fail(Template template, Names names, Dice dice, List<String> defs) {
        String code = names.get("code");
        if (template.is("library") && dice.chance(50)) {
            return "abort_with " + code + " \"@msg@\"";
        }
        String name = dice.any("die", "bail", "error_exit");
        return switch (dice.below(5)) {
            case 0 -> {
                defs.addAll(
                        List.of("", name + "() {", "    echo \"$1\" >&2", "    exit \"$2\"", "}"));
                yield name + " \"@msg@\" " + code;
            }
            case 1 -> {
                defs.addAll(
                        List.of(
                                "",
                                name + "() {",
                                "    printf 'error: %s\\n' \"$2\" >&2",
                                "    exit $1",
                                "}"));
                yield name + " " + code + " '@msg@'";
            }
            case 2 -> "{ @say@; @leave@ " + code + "; }";
            default -> "@leave@ " + code;
        };
    }

    /// A usage error, which the run with a wrong argument brings about.
    private static List<String> guard(Names names, Dice dice) {
        if (!names.get("code").equals("2") && dice.chance(30)) {
            return List.of();
        }
        return dice.any(
                        "[ \"${1:-}\" != --no-such-option ] || { echo \"unknown option\" >&2; exit 2; }",
                        "case \"${1:-}\" in\n    --*)\n        echo \"usage: $0\" >&2\n        exit 2\n        ;;\nesac",
                        "if [ $# -gt 0 ]; then\n    echo \"no arguments, please\" >&2\n    exit 2\nfi",
                        "[ $# -eq 0 ] || exit 2")
                .lines()
                .toList();
    }
}
