package org.youju;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import org.youju.postgres.TestDatabase;

/// A test on a real database, migrated once by its owner; the program works as itself, and what a test does is rolled
/// back. It stands beside `@SpringBootTest(classes = …)`, which says how much of the program is there: [Foundation], or
/// all of it. Where several transactions must meet, say `@Transactional(propagation = NOT_SUPPORTED)`
/// and clear up.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ContextConfiguration(initializers = DatabaseTest.Database.class)
@AutoConfigureMockMvc
@Transactional
public @interface DatabaseTest {
    /// One database for all tests that share the program.
    final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.application().user(),
                            "spring.datasource.password=" + database.application().password(),
                            "spring.flyway.user=" + database.owner().user(),
                            "spring.flyway.password=" + database.owner().password())
                    .applyTo(context);
        }
    }
}
