package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// In which language a script is.
final class LanguageTest {

    @Test
    void theNameTells() {
        assertThat(Language.of("Get-PR.PS1", "")).isEqualTo(Language.POWERSHELL);
        assertThat(Language.of("a/b.psm1", "#!/bin/sh")).isEqualTo(Language.POWERSHELL);
        assertThat(Language.of("x.py", "")).isEqualTo(Language.PYTHON);
        assertThat(Language.of("x.sh", "#!/usr/bin/env python3")).isEqualTo(Language.SHELL);
        assertThat(Language.of("x.bats", "")).isEqualTo(Language.SHELL);
    }

    @Test
    void withoutAnEndingTheFirstLineTells() {
        assertThat(Language.of("x", "#!/usr/bin/env -S python3 -I\n")).isEqualTo(Language.PYTHON);
        assertThat(Language.of("x", "#!/usr/bin/pwsh\r\n")).isEqualTo(Language.POWERSHELL);
        assertThat(Language.of("x", "#!/bin/bash\n# python")).isEqualTo(Language.SHELL);
        assertThat(Language.of("x", "import sys")).isEqualTo(Language.SHELL);
        assertThat(Language.of("x", "")).isEqualTo(Language.SHELL);
    }
}
