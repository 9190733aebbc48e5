package org.youju;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
import org.youju.secret.Secrets;

/// The whole program over the small pack, on 20 June 2025: what the command line hands to it, a test hands to it here.
///
/// No configuration by its annotations, so that the program itself does not pick it up in other tests.
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan(
        basePackages = "org.youju",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class Program {
    @Bean
    static Clock clock() {
        return Clock.fixed(Instant.parse("2025-06-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    static Pack pack() {
        return PackReader.read(Path.of("src/test/resources/packs/small"));
    }

    @Bean
    static Secrets secrets() {
        return new Secrets(new byte[32]);
    }

    @Bean
    static EvidenceVault vault() {
        return new EvidenceVault(Path.of("target", "test-evidence"));
    }
}
