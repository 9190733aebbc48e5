package org.youju.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.youju.evidence.EvidenceVault;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.sample.SampleLoader;
import org.youju.sample.SampleTownship;
import org.youju.secret.Secrets;

/// The whole program over the township pack, with the sample township in its books, on 10 March 2026.
///
/// No configuration by its annotations, so that the program itself does not pick it up in other tests.
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = "org.youju",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class SampleProgram {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    static Clock clock() {
        return Clock.fixed(TODAY.atTime(18, 0).atZone(CHINA).toInstant(), CHINA);
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
    static EvidenceVault vault() {
        return new EvidenceVault(Path.of("target", "journey-evidence"));
    }

    @Bean
    static ApplicationRunner sample(SampleLoader loader, Pack pack) {
        return arguments -> loader.load(SampleTownship.of(pack));
    }
}
