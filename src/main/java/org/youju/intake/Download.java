package org.youju.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Headers of a file that is sent as it is written.
final class Download {
    private Download() {}

    static void xlsx(String name, HttpServletResponse response) {
        as("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx", response);
    }

    static void csv(String name, HttpServletResponse response) {
        as("text/csv;charset=UTF-8", name + ".csv", response);
    }

    /// Chinese file names go by RFC 5987.
    private static void as(String type, String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|]", "-"), StandardCharsets.UTF_8)
                .build()
                .toString());
    }
}
