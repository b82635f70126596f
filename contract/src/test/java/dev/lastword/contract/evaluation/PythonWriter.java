package dev.lastword.contract.evaluation;

import dev.lastword.contract.lint.Rule;
import java.util.ArrayList;
import java.util.List;

/// Writes Python scripts.
final class PythonWriter implements Writer {

    private static final String LEAVE = "LEAVE(";

    @Override
    public Pair write(Template template, Injection injection, Dice dice) {
        Names names = new Names(dice, injection.rule() == Rule.IMPLICIT_CODE ? 2 : 0);
        List<String> defs = new ArrayList<>();
        String leave =
                template.is("return") && dice.chance(65)
                        ? "return "
                        : dice.any("sys.exit(", "sys.exit(", "raise SystemExit(");
        names.put("call", call(dice, defs));
        names.put(
                "checked",
                dice.any(
                        "subprocess.run([\"stub\"], check=True)",
                        "subprocess.check_call([\"stub\", \"--quick\"])",
                        "subprocess.run([\"stub\"], check=True, stdout=subprocess.DEVNULL)",
                        "subprocess.check_output([\"stub\"])"));
        names.put("code", code(names.take(dice), dice, defs));
        names.put("code2", code(names.take(dice), dice, defs));
        names.put("own", dice.any(3, 4, 100));
        names.put(
                "say",
                dice.any(
                        "print(\"error: @msg@\", file=sys.stderr)",
                        "print(f\"ERROR: @msg@\", file=sys.stderr)",
                        "sys.stderr.write(\"failed: @msg@\\n\")"));
        Draft draft =
                new Draft(template.lines()).with("guard", guard(injection, names, leave, dice));
        while (draft.has("fill")) {
            draft = draft.withFirst("fill", PythonFiller.some(dice));
        }
        List<String> inner = PythonFiller.some(dice);
        String start =
                dice.any(
                        "sys.exit(main())",
                        "sys.exit(main())",
                        "raise SystemExit(main())",
                        "result = main()\nsys.exit(result)");
        boolean bare = injection.rule() == Rule.RESULT_DISCARDED && injection.defect();
        String bareStart = dice.any("main()", "main()", "result = main()\nprint(\"finished\")");
        Draft around = draft.with("defs", defs);
        return new Pair(
                body(around, start, injection.clean(), inner, names, leave),
                body(around, bare ? bareStart : start, injection.changed(), inner, names, leave));
    }

    private static Draft body(
            Draft around,
            String start,
            List<String> body,
            List<String> fill,
            Names names,
            String leave) {
        // Twice, because some words have words in them.
        Draft draft =
                around.with("start", start.lines().toList())
                        .with("body", new Draft(body).with("fill", fill).lines())
                        .words(names.words())
                        .words(names.words());
        return new Draft(draft.lines().stream().map(line -> leaving(line, leave)).toList());
    }

    /// `LEAVE(3)` as `return 3`, or as a call.
    private static String leaving(String line, String leave) {
        int at = line.indexOf(LEAVE);
        if (at < 0) {
            return line;
        }
        String rest = line.substring(at + LEAVE.length());
        int end = rest.indexOf("  #") < 0 ? rest.length() : rest.indexOf("  #");
        String value = rest.substring(0, end - 1);
        String closing = leave.endsWith("(") ? ")" : "";
        return line.substring(0, at) + leave + value + closing + rest.substring(end);
    }

    /// The status of the stub as an expression.
    private static String call(Dice dice, List<String> defs) {
        return switch (dice.below(8)) {
            case 0 -> "subprocess.call([\"stub\"])";
            case 1 -> "subprocess.run([\"stub\"]).returncode";
            case 2 -> "subprocess.run([\"stub\", \"--quick\"], check=False).returncode";
            case 3 -> "subprocess.Popen([\"stub\"]).wait()";
            case 4 -> {
                defs.addAll(
                        List.of(
                                "",
                                "",
                                "def run_stub():",
                                "    return subprocess.run([\"stub\"], check=False).returncode"));
                yield "run_stub()";
            }
            case 5 -> {
                defs.addAll(
                        List.of(
                                "",
                                "",
                                "def run_tool(*command):",
                                "    result = subprocess.run(list(command), capture_output=True)",
                                "    print(result.stdout)",
                                "    return result.returncode"));
                yield "run_tool(\"stub\", \"a b\")";
            }
            case 6 -> {
                defs.addAll(List.of("", "COMMAND = [\"stub\", \"--once\"]"));
                yield "subprocess.call(COMMAND)";
            }
            default -> "subprocess.call([\"stub\", \"x\"], stdout=subprocess.DEVNULL)";
        };
    }

    /// A code, as a number, a constant or a member of an enum.
    private static String code(int code, Dice dice, List<String> defs) {
        if (dice.chance(60)) {
            return Integer.toString(code);
        }
        String name = Meanings.constant(code, dice);
        if (dice.chance(70)) {
            defs.addFirst(name + " = " + code);
            return name;
        }
        String type = "Ending" + code;
        defs.addAll(List.of("", "", "import enum", "", "", "class " + type + "(enum.IntEnum):"));
        defs.add("    " + name + " = " + code);
        return type + "." + name;
    }

    /// A usage error, which the run with a wrong argument brings about.
    private static List<String> guard(Injection injection, Names names, String leave, Dice dice) {
        if (injection.needs("harmless") || (!names.get("code").equals("2") && dice.chance(30))) {
            return List.of();
        }
        return dice.any(
                        "if \"--no-such-option\" in sys.argv:\n    print(\"usage\", file=sys.stderr)\n    LEAVE(2)",
                        "if len(sys.argv) > 1:\n    LEAVE(2)")
                .lines()
                .map(line -> leaving(line, leave))
                .toList();
    }
}
