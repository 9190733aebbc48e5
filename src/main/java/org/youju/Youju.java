package org.youju;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where the program starts.
@SpringBootApplication
public class Youju {
    public static void main(String... arguments) {
        SpringApplication.run(Youju.class, arguments);
    }
}
