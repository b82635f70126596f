package dev.lastword.contract.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Bytes become text as PEP 263 says.
final class PythonSourceTest {

    @Test
    void aScriptIsUtf8() {
        assertDecoded("x = '\u00e4\u20ac\ud83d\ude00'", StandardCharsets.UTF_8);
        assertDecoded("", StandardCharsets.UTF_8);
    }

    @Test
    void aCommentInTheFirstTwoLinesNamesTheEncoding() {
        for (String comment :
                new String[] {
                    "# -*- coding: latin-1 -*-\n",
                    "#!/usr/bin/python\n# vim: set fileencoding=ISO-8859-1 :\n",
                    "\r\n# coding: iso8859-1\r\n",
                    "# coding\n#coding=Latin_1\n"
                }) {
            assertDecoded(comment + "x = '\u00e4'", StandardCharsets.ISO_8859_1);
        }
        assertDecoded("# coding: cp1252\nx = '\u20ac'", Charset.forName("cp1252"));
    }

    @Test
    void elsewhereItNamesNone() {
        for (String start :
                new String[] {
                    "\n\n# coding: latin-1\n",
                    "x = 1\n# coding: latin-1\n",
                    "x = 'coding: latin-1'\n",
                    "# coding : latin-1\n",
                    "# coding: no-such-encoding\n",
                    "# coding: UTF_8_SIG\n",
                    "# coding: utf-16\n",
                    "# coding: \u00e4\n"
                }) {
            assertDecoded(start + "'\u00e4'", StandardCharsets.UTF_8);
        }
    }

    @Test
    void aByteOrderMarkStaysInTheText() {
        String text = PythonSource.decode("\ufeffx".getBytes(StandardCharsets.UTF_8));

        assertThat(text).isEqualTo("\ufeffx");
        assertThat(Dump.of(PythonTree.parse(text))).isEqualTo("Expr(x)");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        assertThat(PythonSource.decode(new byte[] {'x', (byte) 0xff, 'y'})).isEqualTo("x\ufffdy");
    }

    private static void assertDecoded(String text, Charset charset) {
        assertThat(PythonSource.decode(text.getBytes(charset))).isEqualTo(text);
    }
}
