package dev.lastword.contract.lint.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.standard.Language;
import dev.lastword.json.JsonReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final List<Row> ROWS =
            List.of(
                    new Row(
                            "bin/deploy.sh",
                            Language.SHELL,
                            new ExitSet(new TreeSet<>(List.of(0, 3, 100)), true),
                            new TreeSet<>(List.of(0, 3)),
                            new TreeSet<>(List.of(0))),
                    new Row(
                            "tools/my_check|.py",
                            Language.PYTHON,
                            ExitSet.of(0, 1, 2),
                            new TreeSet<>(),
                            new TreeSet<>()));

    @Test
    void aTableHasAColumnForEachKindOfCode() {
        assertThat(InventoryTable.text(ROWS))
                .isEqualTo(
                        """
                        script              language  returns    documented  observed
                        bin/deploy.sh       shell     0 3 100 ?  0 3         0
                        tools/my_check|.py  python    0 1 2
                        """);
    }

    @Test
    void markdownHasTheSame() {
        assertThat(InventoryTable.markdown(ROWS))
                .isEqualTo(
                        """
                        | script | language | returns | documented | observed |
                        | --- | --- | --- | --- | --- |
                        | bin/deploy.sh | shell | 0 3 100 ? | 0 3 | 0 |
                        | tools/my\\_check\\|.py | python | 0 1 2 |  |  |
                        """);
    }

    @Test
    void jsonTellsUnknownApart() {
        String json = InventoryJson.write(ROWS);

        assertThat(json)
                .startsWith(
                        """
                        {"scripts":[{"path":"bin/deploy.sh","language":"shell","returns":[0,3,100],\
                        "unknown":true,"documented":[0,3],"observed":[0]},\
                        """);
        assertThat(JsonReader.read(json.strip())).isInstanceOf(JsonReader.Result.Read.class);
    }

    @Test
    void aNameWithControlCharactersMakesNoLineOfItsOwn() {
        Row row =
                new Row(
                        "a\n\u001b[31mb.sh",
                        Language.SHELL,
                        ExitSet.UNKNOWN,
                        new TreeSet<>(),
                        new TreeSet<>());

        assertThat(InventoryTable.text(List.of(row)).lines()).hasSize(2);
        assertThat(InventoryTable.text(List.of(row)))
                .contains("a\ufffd\ufffd[31mb.sh  shell     ?");
        assertThat(InventoryTable.markdown(List.of(row)).lines()).hasSize(3);
    }
}
