package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

@Journey
class ReportJourneyTests {
    @Test
    void everyFigureOfTheReportLeadsToItsEntriesAndStandsMarkedInTheWordFile(People people) throws IOException {
        var drafter = people.officer("drafter");
        drafter.open("/").follow("数据").choose("年度", "2025年").press("查看").sees("青河镇 2025年数据");
        drafter.follow("清理河道坑塘问题点位").sees("口径", "所依据的登记", "与数据一致");
        var value = drafter.reads(".large .value");

        drafter.follow("报告").sees("青河镇").follow("2025年");
        var chips = drafter.readsAll("article .chip");
        assertThat(chips).hasSizeGreaterThan(30);
        var chip = "article .chip[href^='/figures/river_problem_points']";
        assertThat(drafter.reads(chip)).contains(value);
        var file = drafter.download("下载 Word");
        drafter.click(chip).sees("清理河道坑塘问题点位", "与数据一致");
        assertThat(drafter.reads(".large .value")).isEqualTo(value);

        var text = document(file);
        assertThat(text.select("w|sdt").eachText()).containsExactlyElementsOf(chips);
        assertThat(text.select("w|bookmarkStart")).hasSameSizeAs(chips);
        assertThat(text.select("w|bookmarkStart").eachAttr("w:name")).doesNotHaveDuplicates();
    }

    private static Document document(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
                }
            }
        }
        throw new AssertionError("no word/document.xml");
    }
}
