package org.youju.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.DatabaseTest;
import org.youju.account.Officer;
import org.youju.ledger.Entries;
import org.youju.evidence.EvidenceVault;
import org.youju.ledger.Requests;
import org.youju.ledger.Secrets;
import org.youju.pack.Pack;

@DatabaseTest
@SpringBootTest(classes = SampleLoaderTests.Books.class)
class SampleLoaderTests {

    @TempDir
    private static Path folder;

    @Autowired
    private SampleLoader loader;

    @Autowired
    private Entries entries;

    @Autowired
    private Requests requests;

    @Autowired
    private Pack pack;

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theSampleIsLoadedOnceHoweverOftenItIsAskedFor() {
        var sample = SampleTownship.of(pack);
        var stories = sample.stories();

        var first = loader.load(sample);
        var position = entries.position(sample.township());
        var second = loader.load(sample);

        assertThat(first.entries()).isEqualTo(stories.size());
        assertThat(first.steps()).isEqualTo(stories.stream().mapToLong(story -> story.then().size()).sum());
        assertThat(position).isGreaterThanOrEqualTo(first.entries() + first.steps());
        assertThat(requests.waiting(Officer.system("test"))).isEmpty();
        assertThat(second).isEqualTo(new SampleLoader.Loaded(0, 0));
        assertThat(entries.position(sample.township())).isEqualTo(position);
    }

    /// As much of the program as the books need.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.youju.web", "org.youju.place", "org.youju.account", "org.youju.calendar", "org.youju.evidence",
                "org.youju.posting", "org.youju.ledger",
                "org.youju.figure", "org.youju.sample"
            },
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Books {
        @Bean
        static Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        static Pack pack() {
            return TownshipPackTests.read();
        }

        @Bean
        static Secrets secrets() {
            return new Secrets(new byte[32]);
        }

        @Bean
        static EvidenceVault vault() {
            return new EvidenceVault(folder.resolve("evidence"));
        }
    }
}
