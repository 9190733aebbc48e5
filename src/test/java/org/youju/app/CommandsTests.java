package org.youju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.postgres.TestDatabase;

/// Commands as they are typed: what they print, and their exit status. Each starts the program anew, over a database
/// server that is there already.
@Tag("database")
class CommandsTests {
    private static final String TOWNSHIP = "330101101000";
    private static final String CODE = "91990101MA0000001Y";

    private record Answer(int status, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void aTownship() {
        assertThat(run("place", "add", TOWNSHIP, "青河镇").status()).isZero();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anOfficeIsAddedToTheOnlyTownshipAndListedBelowIt() {
        assertThat(run("place", "office", "Agriculture", "农业农村办公室"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(1))
                .satisfies(answer -> assertThat(answer.err()).contains("ID：“Agriculture”", "小写字母开头"));
        assertThat(run("place", "office", "agriculture", " ").err()).contains("NAME");

        assertThat(run("place", "office", "agriculture", "农业农村办公室", "--english", "Agriculture"))
                .isEqualTo(new Answer(0, TOWNSHIP + "  agriculture  农业农村办公室\n", ""));
        assertThat(run("place", "office", "agriculture", "农办"))
                .isEqualTo(new Answer(1, "", "科室“agriculture”已经登记。\n"));
        assertThat(run("place", "list", "--lang", "en").out())
                .contains(TOWNSHIP + "  青河镇\n    agriculture  Agriculture\n");
    }

    @Test
    void checkListsWhatWasRecordedInSpiteOfAWarning() throws IOException {
        write("firms.csv", "信用代码,名称,登记日期\n" + CODE + ",青河机械厂,2025-01-01\n");
        write("calls.csv", "回访日期,企业,所属行业,时长\n2025-03-02,青河机械厂,机械,241\n2025-03-03,青河机械厂,机械,240\n");
        assertThat(run("import", "firm", folder.resolve("firms.csv").toString()).status()).isZero();
        assertThat(run("check", "--year", "2025").out()).endsWith("疑点 0 条，其中 0 条尚未核查。\n");
        assertThat(run("import", "call", folder.resolve("calls.csv").toString()).status()).isZero();

        var check = run("check", "--year", "2025", "--rule", "warned");
        assertThat(check.status()).as("not looked into").isEqualTo(1);
        assertThat(check.out().lines()).hasSize(2).first().asString()
                .startsWith("warned  ").contains("一次回访一般不超过 240 分钟").endsWith("[2]");
        assertThat(check.out()).endsWith("疑点 1 条，其中 1 条尚未核查。\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--data", folder.resolve("data").toString(),
                "--pack", "src/test/resources/packs/ledger",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.application().user(),
                "--spring.datasource.password=" + database.application().password(),
                "--spring.flyway.user=" + database.owner().user(),
                "--spring.flyway.password=" + database.owner().password(),
                "--logging.level.root=off"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return new Answer(Commands.run(all.toArray(String[]::new)), text(out), text(err));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
