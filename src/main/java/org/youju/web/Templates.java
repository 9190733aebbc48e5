package org.youju.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Finds the template of a view name: "account/sign-in" is `src/main/jte/account/sign-in.jte`, compiled with the
/// program.
@Component
final class Templates implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.youju");
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        return viewName.startsWith("redirect:") || viewName.startsWith("forward:") ? null : view(viewName);
    }

    View view(String name) {
        return (model, request, response) -> render(name, model == null ? Map.of() : model, request, response);
    }

    /// The page is written once it is whole: a template that breaks leaves no half page behind.
    private void render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var given = new HashMap<String, Object>(model);
        given.put("frame", frames.of(request, model));
        var page = new Utf8ByteOutput();
        engine.render(name + ".jte", given, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
