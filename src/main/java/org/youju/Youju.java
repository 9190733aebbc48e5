package org.youju;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.youju.app.Commands;

/// Where the program starts.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Youju {
    public static void main(String... arguments) {
        System.exit(Commands.run(arguments));
    }
}
