package org.youju.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.youju.DatabaseTest;

/// A test in which people use the program through browsers; its methods are handed [People]. What they do stays in the
/// books, which all journeys share, and at the end of each journey the books must be whole.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = SampleProgram.class)
@ContextConfiguration(initializers = DatabaseTest.Database.class)
@ExtendWith(Chromium.class)
@interface Journey {}
