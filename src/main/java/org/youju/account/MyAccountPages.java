package org.youju.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Text;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.Notice;

/// One's own account: what one may do, and the password.
@Controller
class MyAccountPages {
    private final Accounts accounts;
    private final Places places;
    private final GrantableRegisters registers;

    MyAccountPages(Accounts accounts, Places places, GrantableRegisters registers) {
        this.accounts = accounts;
        this.places = places;
        this.registers = registers;
    }

    @GetMapping("/account")
    String mine(Officer officer, Model model) {
        model.addAttribute("officer", officer);
        model.addAttribute("grants", officer.grants().stream()
                .map(grant -> new AccountPages.ShownGrant(
                        grant, places.find(grant.place()).title(), registers.title(grant)))
                .toList());
        return "account/mine";
    }

    @GetMapping(PresentOfficer.CHANGE_PASSWORD)
    String password(Officer officer, Model model) {
        return password(officer, Form.empty(), model);
    }

    private String password(Officer officer, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("first", accounts.find(officer.login()).map(Account::mustChangePassword).orElse(false));
        return "account/password";
    }

    @PostMapping(PresentOfficer.CHANGE_PASSWORD)
    String change(
            Officer officer,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = Form.of(posted);
        if (!form.exact("fresh").equals(form.exact("again"))) {
            form = form.wrong("again", new Text("应与新密码相同", "the same as the new password"));
        }
        if (form.isRight()) {
            form = form.wrong(accounts.changePassword(officer, form.exact("old"), form.exact("fresh")));
        }
        if (!form.isRight()) {
            return password(officer, form, model);
        }
        keep(officer, request, response);
        next.addFlashAttribute(Notice.NAME, Notice.done("account.password-changed"));
        return "redirect:/account";
    }

    /// A new password ends every session but the one in which it was chosen.
    private void keep(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        accounts.find(officer.login()).ifPresent(account -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(account.login(), account.passwordEdition()), "", List.of()));
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            request.changeSessionId();
        });
    }
}
