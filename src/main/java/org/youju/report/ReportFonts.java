package org.youju.report;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.font.FontCutter;

/// The fonts that reports are printed with: an office's own in the data directory, then the machine's.
@Configuration(proxyBeanMethods = false)
class ReportFonts {
    @Bean
    static FontCutter fonts(@Value("${youju.fonts:fonts}") Path own) {
        return new FontCutter(own);
    }
}
