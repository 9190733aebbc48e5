package org.youju.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.evidence.EvidenceVault;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.Ledger;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.secret.Secrets;

/// As much of the program as reports need, on 10 March 2026, with the small pack and four templates of our own.
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.youju.web", "org.youju.place", "org.youju.account", "org.youju.calendar", "org.youju.evidence",
                "org.youju.posting", "org.youju.ledger",
            "org.youju.figure", "org.youju.template", "org.youju.blank", "org.youju.report"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class ReportBooks {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final PlaceCode COUNTY = new PlaceCode("990101000000");
    static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");
    static final PlaceCode VILLAGE = new PlaceCode("990101101201");
    static final Officer SYSTEM = Officer.system("test");

    private static final Path SMALL = Path.of("src", "test", "resources", "packs", "small");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> TEMPLATES = Map.of(
            "annual", """
                    ---
                    title: "{{county}}{{place}}报告"
                    post: 镇长
                    ---

                    ## 一、安全

                    {{year}}年，{{township}}排查隐患{{hazards 余}}，其中重大{{hazards_major}}，占{{hazards_major_share}}，
                    在册{{hazards_open}}。

                    ### （一）同比

                    隐患同比{{hazards_growth signed}}，再说一次，{{hazards value}}处。
                    """,
            "untrue", """
                    # {{place}}报告

                    排查隐患{{hazards at=200 余}}，
                    重大{{hazards_major 余}}，占{{hazards_major_share at=95 以上}}，在册{{hazards_open}}。
                    """,
            "broken", "# {{place}}报告\n\n{{hazzards}}与<b>{{hazards 很多}}</b>\n",
            "whole", "# 报告\n\n隐患{{hazards}}。\n");

    private static final String CLAIMS = """
            claim: hazards_few
            area: safety
            title: {zh: 隐患很少, en: Few hazards}
            says: {zh: 隐患保持在较低水平, en: hazards stayed few}
            means: {zh: 不超过五处, en: Five at most}
            valid_from: 2020-01-01
            all:
              - {figure: hazards, at_most: 5}
            ---
            claim: hazards_found_widely
            area: safety
            title: {zh: 排查有力, en: Thorough search}
            says: {zh: 隐患排查扎实有力, en: hazards were searched for thoroughly}
            means: {zh: 十处以上, en: Ten or more}
            valid_from: 2020-01-01
            all:
              - {figure: hazards, at_least: 10}
            ---
            claim: major_fewer
            area: safety
            title: {zh: 重大隐患减少, en: Fewer major hazards}
            says: {zh: 重大隐患同比减少, en: fewer major hazards than last year}
            means: {zh: 少于上年, en: Below last year}
            valid_from: 2020-01-01
            all:
              - {figure: hazards_major, less_than: last_year}
            """;

    @Bean
    static Clock clock() {
        return Clock.fixed(TODAY.atTime(9, 30).atZone(CHINA).toInstant(), CHINA);
    }

    @Bean
    static Pack pack() throws IOException {
        var folder = Files.createTempDirectory("report-pack");
        try (var files = Files.walk(SMALL)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(SMALL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var head = new StringBuilder(Files.readString(folder.resolve("pack.yaml")));
        for (var id : List.of("untrue", "broken", "whole")) {
            head.append("  - {id: ").append(id).append(", title: 模板, file: templates/").append(id).append(".md}\n");
        }
        Files.writeString(folder.resolve("pack.yaml"), head);
        Files.createDirectories(folder.resolve("claims"));
        Files.writeString(folder.resolve("claims").resolve("safety.yaml"), CLAIMS);
        TEMPLATES.forEach((id, text) -> write(folder.resolve("templates").resolve(id + ".md"), text));
        return PackReader.read(folder);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    static Secrets secrets() {
        return new Secrets(new byte[32]);
    }

    @Bean
    static EvidenceVault vault() throws IOException {
        return new EvidenceVault(Files.createTempDirectory("report-evidence"));
    }

    /// The township and its year.
    @Component
    static class Year {
        private final Places places;
        private final Ledger ledger;
        private final Pack pack;

        Year(Places places, Ledger ledger, Pack pack) {
            this.places = places;
            this.ledger = ledger;
            this.pack = pack;
        }

        void places() {
            var since = LocalDate.of(1949, 10, 1);
            var province = new PlaceCode("990000000000");
            var city = new PlaceCode("990100000000");
            places.add(Place.of(province, Place.COUNTRY, "示例省", since));
            places.add(Place.of(city, province, "示例市", since));
            places.add(Place.of(COUNTY, city, "云陵县", since));
            places.add(Place.of(TOWNSHIP, COUNTY, "青河镇", since));
            places.add(Place.of(VILLAGE, TOWNSHIP, "东河村", since));
        }

        /// So many hazards in 2025, the first `major` of them major.
        void hazards(int count, int major) {
            for (int i = 0; i < count; i++) {
                hazard("工厂" + i, i < major);
            }
        }

        void hazard(String site, boolean major) {
            hazard(site, major, LocalDate.of(2025, 5, 6));
        }

        void hazard(String site, boolean major, LocalDate found) {
            var fields = Map.<String, Object>of(
                    "found_on", found, "site", site, "grade", major ? "major" : "general", "due_on",
                    found.plusDays(30));
            var register = pack.register("hazard", found).orElseThrow();
            var draft = Draft.of(register, VILLAGE, Optional.empty(), fields, List.of())
                    .orThrow(mistakes -> new IllegalStateException(mistakes.toString()));
            ledger.file(draft, false, new By(SYSTEM, Instant.parse("2025-05-06T02:00:00Z")));
        }
    }
}
