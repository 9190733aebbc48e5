package org.youju.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// Shows what was refused, or the reference number of what broke. A whole page; for htmx, a notice at the page's head.
@Component
final class ErrorPage {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final Templates templates;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();

    ErrorPage(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        write(refused.problem().status(), refused.text(), request, response);
    }

    /// A bug: the reader gets a number, the log the same number and what happened.
    void broken(Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        var reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        write(500, messages.text("web.error.broken", reference), request, response);
    }

    private void write(int status, Text text, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return; // half a download is already with the reader; nothing can be said on this connection
        }
        var fragment = request.getHeader("HX-Request") != null;
        response.resetBuffer();
        response.setStatus(status);
        if (fragment) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
        var title = messages.text("web.error." + (messages.knows("web.error." + status) ? status : "other"));
        try {
            templates.view(fragment ? "web/notice" : "web/error")
                    .render(Map.of("title", title, "text", text), request, response);
        } catch (Exception e) {
            throw new IllegalStateException("the error page itself broke", e);
        }
    }
}
