package org.youju;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Where the program starts.
@SpringBootApplication
public class Youju {
    public static void main(String... arguments) {
        SpringApplication.run(Youju.class, arguments);
    }

    /// The one clock: Beijing time, whatever the machine is set to.
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
