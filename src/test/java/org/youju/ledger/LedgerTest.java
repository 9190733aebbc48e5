package org.youju.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.DatabaseTest;
import org.youju.Youju;
import org.youju.evidence.EvidenceVault;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.place.Places;
import org.youju.secret.Secrets;

/// A test on the whole program with the pack `packs/ledger`; what it does is rolled back.
///
/// Imports open and end transactions of their own, and so do threads. Such tests say
/// `@Transactional(propagation = NOT_SUPPORTED)` and work in a township of their own ([Township]), which nobody else's
/// test looks at; so they leave it as it is.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@SpringBootTest(classes = {Youju.class, LedgerTest.Surroundings.class})
public @interface LedgerTest {
    /// What the command line gives the program when it starts.
    class Surroundings {
        static final Path EVIDENCE = evidence();

        @Bean
        static Pack pack() {
            return PackReader.read(Path.of("src/test/resources/packs/ledger"));
        }

        @Bean
        static Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        static Secrets secrets() {
            return new Secrets("a key of thirty-two bytes, no less".substring(0, 32).getBytes());
        }

        @Bean
        static EvidenceVault vault() {
            return new EvidenceVault(EVIDENCE);
        }

        @Bean
        static Township.Founder founder(
                Places places, Ledger ledger, Requests requests, Entries entries, Fsck fsck, Registers registers, LedgerStore store,
                JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new Township.Founder(
                    places, ledger, requests, entries, fsck, registers, store, jdbc, new TransactionTemplate(transactions));
        }

        private static Path evidence() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "evidence");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
