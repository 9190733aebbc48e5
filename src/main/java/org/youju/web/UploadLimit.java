package org.youju.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.youju.kernel.Refused;

/// How much may be uploaded at once.
@Component
final class UploadLimit {
    private final DataSize size;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize size) {
        this.size = size;
    }

    boolean isExceededBy(HttpServletRequest request) {
        return request.getContentLengthLong() > size.toBytes();
    }

    Refused refusal() {
        return WebProblem.UPLOAD_TOO_LARGE.refused(size.toMegabytes());
    }
}
