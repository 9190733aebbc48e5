package org.youju.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youju.web.Form;
import org.youju.web.Messages;

/// The sign-in page. The posted form is Spring Security's.
@Controller
class SignInPages {
    private final Messages messages;
    private final Accounts accounts;

    SignInPages(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Model model) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Officer) {
            return "redirect:/";
        }
        var form = failure(request)
                .map(failed -> Form.empty().with("login", failed.login()).wrong("", failed.text()))
                .orElse(Form.empty());
        if (form.isRight() && request.getParameterMap().containsKey("expired")) {
            form = form.wrong("", messages.text("account.sign-in.expired"));
        }
        model.addAttribute("form", form);
        model.addAttribute("nobody", accounts.isEmpty());
        model.addAttribute("left", request.getParameterMap().containsKey("left"));
        return "account/sign-in";
    }

    /// Why the last attempt of this session failed; told once.
    private static Optional<SignIn.Failed> failure(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var failure = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            return failure instanceof SignIn.Failed failed ? Optional.of(failed) : Optional.empty();
        });
    }
}
