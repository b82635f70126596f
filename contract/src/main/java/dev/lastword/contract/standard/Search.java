package dev.lastword.contract.standard;

import dev.lastword.contract.standard.Answer.Origin;
import dev.lastword.contract.standard.CodeTable.Entry;
import dev.lastword.status.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One look-up of an exit code, source by source.
final class Search {

    private static final int SIGNAL_BASE = 128;

    private final Question question;
    private final CodeTables tables;
    private final Code unix;
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Search(Question question, CodeTables tables) {
        this.question = question;
        this.tables = tables;
        this.unix = Code.ofExit(question.code());
    }

    Explanation explain() {
        otherForms();
        question.script().ifPresent(this::header);
        question.tool().ifPresent(this::tool);
        signalAsNegative();
        if (!isAnsweredAsAWhole()) {
            table(CodeTables.SHELL, Origin.SHELL, unix.number());
            table(CodeTables.SYSEXITS, Origin.SYSEXITS, unix.number());
        }
        table(CodeTables.NTSTATUS, Origin.NTSTATUS, question.unsigned());
        if (Code.isWhole(question.code())
                || (!isAnsweredAsAWhole() && unix.category().speaksForItself())
                || answers.isEmpty()) {
            standard();
        }
        realTimeSignal();
        Explanation found = new Explanation(question, unix, answers, notes);
        if (!found.isKnown()) {
            unknown();
        }
        return new Explanation(question, unix, answers, notes);
    }

    /// The forms of the number that are not the one that was asked.
    private void otherForms() {
        long code = question.code();
        if (Code.isWhole(code)) {
            return;
        }
        if (code < 0 || code > Integer.MAX_VALUE) {
            long other = code < 0 ? question.unsigned() : (int) code;
            notes.add(
                    "the same 32 bits: 0x"
                            + Long.toHexString(question.unsigned()).toUpperCase(Locale.ROOT)
                            + ", "
                            + other);
        }
        notes.add(
                "on Unix the kernel passes only the low 8 bits on: exit "
                        + code
                        + " is "
                        + unix.number());
    }

    /// Whether somebody knows a value that Unix could not have passed on: then what its low bits
    /// mean is beside the point.
    private boolean isAnsweredAsAWhole() {
        return !Code.isWhole(question.code())
                && (!table(CodeTables.NTSTATUS).of(question.unsigned()).isEmpty()
                        || answers.stream()
                                .anyMatch(a ->
                                        a.origin() == Origin.TOOL || a.origin() == Origin.HEADER));
    }

    private void header(Question.Script script) {
        ScriptHeader header = script.header();
        Optional<ScriptHeader.Entry> entry =
                header.of(question.code()).or(() -> header.of(unix.number()));
        if (entry.isPresent()) {
            answers.add(declared(script, entry.get()));
        } else if (header.declares(unix.number())) {
            answers.add(
                    answer(
                            script,
                            "the header declares this code and says no more of it",
                            script.name()));
        } else if (header.entries().isEmpty() && header.exits().isEmpty()) {
            notes.add("the header of " + script.name() + " has no table of exit codes");
        } else {
            notes.add("the header of " + script.name() + " does not list " + unix.number());
        }
    }

    private Answer declared(Question.Script script, ScriptHeader.Entry entry) {
        Place place = entry.place();
        String meaning = entry.meaning().isEmpty() ? "listed without a text" : entry.meaning();
        return answer(script, meaning, script.name() + ":" + place.line() + ":" + place.column());
    }

    /// The header's text is the meaning; its category can only be that of the number.
    private Answer answer(Question.Script script, String meaning, String reference) {
        Category category = unix.category();
        return new Answer(
                Origin.HEADER,
                "header of " + script.name(),
                category,
                Speaker.COMMAND,
                meaning,
                category == Category.RESERVED
                        ? "Do as the header says; the standard reserves this number"
                        : category.advice(),
                reference);
    }

    private void tool(String name) {
        Optional<CodeTable> found = tables.of(name);
        if (found.isEmpty()) {
            notes.add("there is no table for " + name);
            return;
        }
        CodeTable table = found.get();
        List<Entry> entries = said(table);
        if (entries.isEmpty()) {
            notes.add("the table of " + table.title() + " does not list " + question.code());
        }
        for (Entry entry : entries) {
            String bit = entry.codes() instanceof Codes.Bit(long b) ? ", bit " + b : "";
            answers.add(answer(Origin.TOOL, table.title() + bit, entry));
        }
    }

    /// By the value itself, which may be one of Windows', else by what Unix leaves of it.
    private List<Entry> said(CodeTable table) {
        List<Entry> whole = table.of(question.code());
        if (whole.isEmpty() && question.code() < 0) {
            whole = table.of(question.unsigned());
        }
        return whole.isEmpty() ? table.of(unix.number()) : whole;
    }

    /// Python's subprocess and others tell of a death by signal n as -n.
    private void signalAsNegative() {
        long number = -question.code();
        if (number < 1 || number > Signal.LAST) {
            return;
        }
        Signal signal = new Signal((int) number);
        for (Entry entry : table(CodeTables.SHELL).of(signal.shellCode())) {
            answers.add(
                    new Answer(
                            Origin.SHELL,
                            "returncode of Python's subprocess",
                            entry.category(),
                            entry.speaker(),
                            entry.meaning(),
                            entry.advice(),
                            "https://docs.python.org/3/library/subprocess.html#subprocess.Popen.returncode"));
        }
    }

    private void table(String name, Origin origin, long code) {
        CodeTable table = table(name);
        for (Entry entry : table.of(code)) {
            answers.add(answer(origin, table.title(), entry));
        }
    }

    private CodeTable table(String name) {
        return tables.of(name).orElseThrow();
    }

    /// Beyond the signals that have names of their own, which stand in the table.
    private void realTimeSignal() {
        int number = unix.number() - SIGNAL_BASE;
        if (number >= 32
                && number <= Signal.LAST
                && answers.stream().allMatch(a -> a.origin() == Origin.STANDARD)) {
            notes.add(
                    unix.number()
                            + " is 128 + "
                            + number
                            + ", which would be a death by "
                            + new Signal(number).name()
                            + "; that is rare");
        }
    }

    private static Answer answer(Origin origin, String name, Entry entry) {
        return new Answer(
                origin,
                name,
                entry.category(),
                entry.speaker(),
                entry.meaning(),
                entry.advice(),
                entry.source());
    }

    private void standard() {
        Category category = unix.category();
        answers.add(
                new Answer(
                        Origin.STANDARD,
                        "the standard",
                        category,
                        speaker(),
                        category.meaning(),
                        category.advice(),
                        "lastword help explain"));
    }

    private Speaker speaker() {
        if (unix.category() != Category.TAKEN || unix.number() == 255) {
            return Speaker.COMMAND;
        }
        return switch (unix.number()) {
            case 124, 125 -> Speaker.WRAPPER;
            case 126, 127 -> Speaker.SHELL;
            default -> Speaker.KERNEL;
        };
    }

    private void unknown() {
        List<String> tools =
                question.tool().isPresent() ? List.of() : tables.naming(question.code());
        String known =
                tools.isEmpty()
                        ? ""
                        : "; these tools use it, name one by --tool: " + String.join(", ", tools);
        notes.add("what " + question.code() + " means is unknown" + known);
    }
}
