package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.pattern.PatternSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorMarkersTest {
    private static final String ERRORS =
            """
            main.c:3:5: error: expected ';' before 'return'
            error: 0 is no valid port
            error: 0x80070005: access denied
            main.c:1:10: fatal error: nosuch.h: No such file or directory
            cc1: all warnings being treated as errors
            main.cpp:7:3: error: use of undeclared identifier 'x'
            1 error generated.
            12 errors generated.
            error[E0382]: borrow of moved value: `s`
            error: could not compile `demo` (bin "demo") due to 2 previous errors
            thread 'main' panicked at src/main.rs:4:5:
            test tests::adds ... FAILED
            test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured
            ./main.go:5:2: undefined: frobnicate
            --- FAIL: TestAdd (0.00s)
            FAIL	example.com/demo	0.003s
            FAIL	example.com/demo [build failed]
            panic: runtime error: index out of range [3] with length 3
            exit status 2
            Main.java:3: error: ';' expected
            [ERROR] COMPILATION ERROR :
            [ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0
            [INFO] BUILD FAILURE
            Exception in thread "main" java.lang.NullPointerException
            java.lang.IllegalStateException: closed
            Caused by: java.io.IOException: disk
            > Task :compileJava FAILED
            FAILURE: Build failed with an exception.
            Execution failed for task ':test'.
            MyTest > adds() FAILED
            e: file:///src/Main.kt:3:5 Unresolved reference 'x'
            Traceback (most recent call last):
            ModuleNotFoundError: No module named 'requests'
            E       AssertionError: assert 3 == 4
            E   assert 1 == 2
            AssertionError
            FAILED tests/test_a.py::test_one - assert 1 == 2
            ERROR tests/test_b.py - ImportError: no such thing
            ============ 1 failed, 2 passed in 0.12s ============
            ERROR: file or directory not found: tests/none.py
            FAILED (failures=1, errors=2)
            pkg/mod.py:3: error: Incompatible return value type  [return-value]
            Found 1 error in 1 file (checked 3 source files)
            app.py:1:8: F401 [*] `os` imported but unused
            Error: Cannot find module './nosuch'
            node:internal/modules/cjs/loader:1143 code: 'ERR_MODULE_NOT_FOUND'
            npm ERR! code ELIFECYCLE
            npm error Missing script: "build"
            error Command failed with exit code 1.
            src/a.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.
            src/a.ts:3:5 - error TS2322: Type 'string' is not assignable
              3:10  error  'x' is defined but never used  no-unused-vars
            ✖ 3 problems (3 errors, 0 warnings)
            FAIL src/sum.test.js
              ✕ adds numbers (2 ms)
             × src/sum.test.ts > adds numbers
              ● sum › adds numbers
            Tests:       1 failed, 2 passed, 3 total
              2 failing
            not ok 3 - adds numbers
            # fail 1
            make: *** [Makefile:3: all] Error 1
            make[2]: *** No rule to make target 'x.c', needed by 'x.o'.  Stop.
            ninja: build stopped: subcommand failed.
            CMake Error at CMakeLists.txt:3 (find_package):
            -- Configuring incomplete, errors occurred!
            /usr/bin/ld: cannot find -lnosuch: No such file or directory
            main.c:(.text+0xa): undefined reference to `frobnicate'
            collect2: error: ld returned 1 exit status
            ld: symbol(s) not found for architecture arm64
            b.o: multiple definition of `x'; a.o: first defined here
            ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2
            Error response from daemon: manifest for demo:latest not found
            E: Unable to locate package nosuch
            Err:1 http://registry.example/debian stable InRelease
            dpkg: error processing package demo (--configure):
            fatal: not a git repository (or any of the parent directories): .git
            error: pathspec 'nosuch' did not match any file(s) known to git
            CONFLICT (content): Merge conflict in a.txt
             ! [rejected]        main -> main (fetch first)
            ERROR: Could not find a version that satisfies the requirement nosuch
            sh: 1: nosuch: not found
            bash: nosuch: command not found
            cat: nosuch: No such file or directory
            bash: ./x: Permission denied
            Segmentation fault (core dumped)
            Killed
            ./run.sh: line 3: 4711 Aborted                 (core dumped) ./a.out
            curl: (7) Failed to connect to localhost port 1: Connection refused
            time=12:00 level=error msg="no connection"
            {"level":"error","msg":"no connection"}
            2026-01-01 12:00:00,000 ERROR demo.service - no connection
            a.out: main.c:3: main: Assertion `x == 1' failed.
            subprocess returned non-zero exit status 3.
            bash: -c: line 1: syntax error near unexpected token `)'
            write error: No space left on device
            the server timed out after 30 s
            """;

    private static final String HARMLESS =
            """
            OK (skipped=4, expected failures=3)
            0 errors
            0 errors, 0 warnings
            Found 0 errors. Watching for file changes.
            no error
            No errors found
            finished without errors
            Tests run: 5, Failures: 0, Errors: 0, Skipped: 0
            [INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.1 s -- in demo.ErrorTest
            [INFO] BUILD SUCCESS
            [INFO] Running demo.ErrorHandlingTest
            tests/test_errors.py::test_error_handling PASSED
            tests/test_errors.py::test_raises_ValueError PASSED [ 50%]
            tests/test_failures.py ....                        [100%]
            ============ 12 passed in 0.12s ============
            gcc -Wall -Werror -c error.c -o error.o
            cc -Werror=format -c errors.c
            error.c:3:5: warning: unused variable 'x' [-Wunused-variable]
            src/errors.py
            src/errors.py:12: note: Revealed type is "int"
            Success: no issues found in 3 source files
            All checks passed!
            Compiling error-chain v0.12.4
               Compiling thiserror v1.0.50
               Compiling failure v0.1.8
            use std::error::Error;
            test error::tests::displays ... ok
            test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out
            running 5 tests
            === RUN   TestError
            --- PASS: TestError (0.00s)
            --- PASS: TestFailedLogin (0.00s)
            ok  	example.com/demo/errors	0.003s
            ?   	example.com/demo/fail	[no test files]
            PASS
            100% tests passed, 0 tests failed out of 5
            # FAIL:  0
            # XFAIL: 0
            # ERROR: 0
            # fail 0
            ok 3 - handles an error
            errors=0 failed=0
            PLAY RECAP: ok=3 changed=0 unreachable=0 failed=0
            PASS src/error.test.js
              ✓ cannot divide by zero (2 ms)
              ✓ throws an error on bad input
              ✔ should fail to parse
            Tests:       12 passed, 12 total
            Test Suites: 3 passed, 3 total
            Failures: 0
            FAILED 0
            [100%] Building C object CMakeFiles/demo.dir/error.c.o
            -- Looking for strerror
            -- Looking for strerror - found
            checking for error_at_line... yes
            checking whether the compiler supports -Werror... yes
            make[1]: Entering directory '/src/errors'
            Setting up liberror-perl (0.17029-2) ...
            Get:1 http://registry.example/debian stable/main amd64 liberror-perl all
            added 120 packages, and audited 121 packages in 3s
            found 0 vulnerabilities
             => [2/3] RUN make error-pages
            Downloading failure-0.1.tar.gz (12 kB)
            remote: Counting objects: 100% (12/12), done.
             create mode 100644 src/error.c
             src/fail.c | 12 ++++++------
            > Task :errorprone:compileJava UP-TO-DATE
            BUILD SUCCESSFUL in 3s
            INFO  retrying is not an error here
            2026-01-01 12:00:00,000 INFO demo.ErrorService - ready
            the average error was 0.2
            Error: 0, Warning: 0
            error_count: 5
            """;

    private static final PatternSet PATTERNS =
            ((LinePatterns.Result.Compiled) LinePatterns.compile(LineProfile.NOTHING)).set();

    @Test
    void linesOfToolsThatReportAnError() {
        assertThat(ERRORS.lines()).hasSizeGreaterThan(60);
        assertThat(ERRORS.lines().filter(line -> !isError(line))).isEmpty();
    }

    @Test
    void linesThatOnlySpeakOfErrors() {
        assertThat(HARMLESS.lines()).hasSizeGreaterThan(60);
        assertThat(HARMLESS.lines().filter(ErrorMarkersTest::isError)).isEmpty();
    }

    @Test
    void coloursDoNotMatter() {
        assertThat(List.of("\u001b[31merror\u001b[0m: x", "\u001b[1;31mFAIL\u001b[0m src/a.js"))
                .allMatch(ErrorMarkersTest::isError);
    }

    private static boolean isError(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        PATTERNS.begin();
        PATTERNS.scan(bytes, 0, bytes.length);
        return (PATTERNS.marks() & LinePatterns.ERROR) != 0;
    }
}
