package dev.lastword.filter;

import java.util.List;

/// What lines look like that tell of an error, whatever tool wrote them.
///
/// Each pattern stands for a way of writing that tools have in common. `0 errors`, `Failures: 0`, a
/// file `error.c` and a test named `test_error` are none. A line that is taken for an error
/// although it is none costs a few lines that could have been hidden; one that is missed may hide
/// the reason of a failure. A profile can add patterns ([LineProfile#errors()]) and take none away.
public final class ErrorMarkers {

    /// What follows the colon of a label, which must not be the count 0.
    private static final String NOT_ZERO = "\\s*([^\\s:=0]|0[^\\s,;.)\\]]|$)";

    /// The same for a label that is seldom used for counts: `error: 0 is no port` is an error.
    private static final String NOT_JUST_ZERO = "\\s*([^\\s:=0]|0[^,;.)\\]]|$)";

    /// In the syntax of RE2.
    public static final List<String> PATTERNS =
            List.of(
                    // error: …, error[E0382]: …, error TS2322: …, fatal: …, but not
                    // std::error::Error
                    "(?i)(^|[^\\w./-])(error|fatal)( ?\\[?[a-z]{1,8}-?[0-9]{1,6}\\]?)?"
                            + "(\\([0-9,]+\\))?:"
                            + NOT_JUST_ZERO,
                    // ERROR tests/a.py, BUILD FAILED, [ERROR] …, but not FAIL: 0
                    "\\b(ERROR|ERRORS|FATAL|FAILED|FAILURE|FAIL|PANIC|CRITICAL|SEVERE)\\b\\s*[:=]?"
                            + NOT_ZERO,
                    // java.lang.IllegalStateException: …, E   ValueError: …
                    "(^|[\\s:('\"\\[>])([\\w$]+\\.)*[A-Z]\\w*(Error|Exception|Failure):" + NOT_ZERO,
                    "^(E\\s+|Caused by: )?([\\w$]+\\.)*[A-Z]\\w*(Error|Exception|Failure)$",
                    "^Exception in thread|^Caused by:|^KeyboardInterrupt",
                    "Traceback \\(most recent call last\\)|^E {2,}\\S",
                    // yarn's error Command failed, docker's Error response, dpkg: error processing
                    "^(error|ERROR) [A-Z\"'/]|^Error \\w|^[\\w.-]+: error [a-z]",
                    "(?i)\\[(error|fatal|fail|failed)\\]|\\blevel=\"?(error|fatal)|\"level\": ?\"(error|fatal)",
                    "^npm (ERR!|error)|\\bERR!|\\bERR_[A-Z_]+",
                    // 3 errors, 1 test failed, 2 failing; Failures: 2, errors=1
                    "(?i)\\b[1-9][0-9]*(,[0-9]{3})* (\\w+ )?(errors|failures|failed|failing|problems)\\b",
                    "(?i)\\b1 (\\w+ )?(error|failure|problem)\\b",
                    "(?i)\\b(errors?|failures?|failed|fail): ?[1-9]|^# fail [1-9]|errors occurred",
                    // but not expected failures=2
                    "(?i)(^ *|[^d] |[^\\w ])(errors?|failures?|failed|fail)=[1-9]",
                    // test protocols and the signs that runners put before a failing test
                    "^\\s*not ok\\b|^\\s*(✕|✗|✖|×|●|❌|✘) ?\\S",
                    // go, ruff and eslint name a place and no error
                    "^\\S*\\.go:[0-9]+:[0-9]+: ",
                    "^(\\S+:[0-9]+:[0-9]+: )?[A-Z]{1,4}[0-9]{3,4} ",
                    "^\\s+[0-9]+:[0-9]+\\s+error\\s",
                    "\\bpanicked at\\b|^panic: |^goroutine [0-9]+ \\[",
                    "make(\\[[0-9]+\\])?: \\*\\*\\*|^CMake Error|treated as errors",
                    "(?i)\\b(build|(sub)?command|assertion|compilation|execution|connection|step|hook|merge"
                            + "|verification|test|job) failed\\b|\\bAssertion .*failed",
                    "(?i)\\bexit(ed)? (with )?(status|code|value)[: ]+[1-9]|non-zero (exit )?(code|status)",
                    // apt, kotlinc, git
                    "^(E|e): |^Err:[0-9]|^CONFLICT |! \\[(remote )?rejected\\]",
                    "(?i)(^|[:\\]>-] +)(cannot|can't|could not|couldn't|unable to|failed to) \\S",
                    "(?i)(:|\\b(command|module|file|package|library|target|program|404|symbol\\(s\\)))"
                            + " not found\\b",
                    // what strerror(3) says
                    "No such file or directory|Permission denied|Operation not permitted"
                            + "|No space left on device|Address already in use|Too many open files"
                            + "|Cannot allocate memory|Read-only file system|Exec format error"
                            + "|Connection (refused|reset|timed out)|Broken pipe",
                    "\\bE(NOENT|ACCES|PERM|NOSPC|ADDRINUSE|CONNREFUSED|CONNRESET|TIMEDOUT|NOTFOUND"
                            + "|RESOLVE|INTEGRITY)\\b",
                    "(?i)\\b(timed out|deadline exceeded|out of memory|unhandled (promise )?(rejection"
                            + "|exception|error)|uncaught (exception|error)|syntax error)\\b",
                    // how a shell reports a signal
                    "\\b(Killed|Aborted|Terminated|Bus error|Illegal instruction"
                            + "|Floating point exception|Trace/breakpoint trap)( \\(core dumped\\))?$",
                    "(?i)segmentation fault|\\(core dumped\\)|stack smashing|AddressSanitizer",
                    "undefined (reference|symbol)|unresolved external|multiple definition of"
                            + "|^Undefined symbols");

    private ErrorMarkers() {}
}
