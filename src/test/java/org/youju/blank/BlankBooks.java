package org.youju.blank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.youju.evidence.EvidenceVault;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.secret.Secrets;

/// As much of the program as reports with blanks need, with the pack that comes with it.
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.youju.web", "org.youju.place", "org.youju.account", "org.youju.calendar", "org.youju.evidence",
            "org.youju.posting", "org.youju.ledger", "org.youju.figure", "org.youju.template", "org.youju.blank", "org.youju.report"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class BlankBooks {
    static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    static Clock clock() {
        return Clock.fixed(LocalDate.of(2026, 3, 10).atTime(9, 30).atZone(CHINA).toInstant(), CHINA);
    }

    @Bean
    static Pack pack() {
        return PackReader.read(Path.of("packs", "township"));
    }

    @Bean
    static Secrets secrets() {
        return new Secrets(new byte[32]);
    }

    @Bean
    static EvidenceVault vault() throws IOException {
        return new EvidenceVault(Files.createTempDirectory("blank-evidence"));
    }

    static void places(Places places) {
        var since = LocalDate.of(1949, 10, 1);
        var province = new PlaceCode("990000000000");
        var city = new PlaceCode("990100000000");
        var county = new PlaceCode("990101000000");
        places.add(Place.of(province, Place.COUNTRY, "示例省", since));
        places.add(Place.of(city, province, "示例市", since));
        places.add(Place.of(county, city, "云陵县", since));
        places.add(Place.of(TOWNSHIP, county, "青河镇", since));
    }
}
