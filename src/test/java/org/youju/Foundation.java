package org.youju;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.youju.account.GrantableRegisters;
import org.youju.kernel.Text;

/// As much of the program as people need to sign in: pages, places, accounts.
///
/// No configuration by its annotations, so that the program itself does not pick it up in other tests.
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.youju.web", "org.youju.place", "org.youju.account"},
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class Foundation {
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    static GrantableRegisters registers() {
        return new GrantableRegisters(() -> new TreeMap<>(Map.of("hazard", new Text("隐患台账", "Hazards"))));
    }
}
