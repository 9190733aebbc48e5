package org.youju.account;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.Notice;
import org.youju.web.Slice;

/// The pages of the administrators: accounts, their roles, the trail.
@Controller
class AccountPages {
    private static final int ROWS = 50;

    private final Accounts accounts;
    private final Audit audit;
    private final Places places;
    private final GrantableRegisters registers;

    AccountPages(Accounts accounts, Audit audit, Places places, GrantableRegisters registers) {
        this.accounts = accounts;
        this.audit = audit;
        this.places = places;
        this.registers = registers;
    }

    @GetMapping("/accounts")
    String list(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = accounts.all(officer).stream()
                .filter(account -> account.login().contains(q) || account.name().contains(q))
                .toList();
        var slice = Slice.of(page, ROWS, found.size());
        model.addAttribute("rows", found.stream().skip(slice.before()).limit(ROWS).toList());
        model.addAttribute("slice", slice);
        model.addAttribute("q", q);
        model.addAttribute("officer", officer);
        return "account/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(Officer officer, Model model) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        model.addAttribute("form", Form.empty());
        return "account/new";
    }

    @PostMapping("/accounts/new")
    String create(Officer officer, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var form = Form.of(posted);
        try {
            var password = accounts.create(form.value("login"), form.value("name"), officer);
            return password("account.created", form.value("login"), password, model);
        } catch (Refused refused) {
            if (refused.problem() == AccountProblem.NOT_ALLOWED) {
                throw refused;
            }
            var field = refused.problem() == AccountProblem.NAME_MISSING ? "name" : "login";
            model.addAttribute("form", form.wrong(field, refused.text()));
            return "account/new";
        }
    }

    @GetMapping("/accounts/{login}")
    String one(Officer officer, @PathVariable String login, Model model) {
        return one(officer, login, Form.empty(), model);
    }

    private String one(Officer officer, String login, Form form, Model model) {
        var account = accounts.all(officer).stream()
                .filter(some -> some.login().equals(login))
                .findFirst()
                .orElseThrow(() -> AccountProblem.ACCOUNT_UNKNOWN.refused(login));
        model.addAttribute("account", account);
        model.addAttribute("officer", officer);
        model.addAttribute("form", form);
        model.addAttribute("grants", account.grants().stream().map(this::shown).toList());
        model.addAttribute("places", places.all());
        model.addAttribute("registers", registers.titles().get());
        return "account/account";
    }

    @PostMapping("/accounts/{login}/password")
    String resetPassword(Officer officer, @PathVariable String login, Model model) {
        return password("account.password-reset", login, accounts.resetPassword(login, officer), model);
    }

    @PostMapping("/accounts/{login}/enabled")
    String enable(
            Officer officer, @PathVariable String login, @RequestParam boolean enabled, RedirectAttributes next) {
        if (enabled) {
            accounts.enable(login, officer);
        } else {
            accounts.disable(login, officer);
        }
        var notice = enabled ? Notice.done("account.enabled", login) : Notice.done("account.disabled", login);
        return back(login, notice, next);
    }

    @PostMapping("/accounts/{login}/grants")
    String grant(
            Officer officer,
            @PathVariable String login,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes next) {
        var form = checked(Form.of(posted));
        if (!form.value("register").isEmpty() && !registers.titles().get().containsKey(form.value("register"))) {
            form = form.wrong("register", new Text("从列表中选择一个台账", "choose a ledger from the list"));
        }
        if (!form.isRight()) {
            return one(officer, login, form, model);
        }
        accounts.grant(login, grant(form), officer);
        return back(login, Notice.done("account.granted"), next);
    }

    @PostMapping("/accounts/{login}/grants/revoke")
    String revoke(
            Officer officer,
            @PathVariable String login,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes next) {
        var form = checked(Form.of(posted));
        if (!form.isRight()) {
            return one(officer, login, form, model);
        }
        accounts.revoke(login, grant(form), officer);
        return back(login, Notice.done("account.revoked"), next);
    }

    @GetMapping("/audit")
    String trail(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        officer.must(Action.READ_AUDIT);
        var slice = Slice.of(page, ROWS, audit.count(q));
        model.addAttribute("rows", audit.lines(q, ROWS, slice.before()));
        model.addAttribute("slice", slice);
        model.addAttribute("q", q);
        return "account/audit";
    }

    /// Shown in answer to the post itself: a page that can be opened again would show the password again.
    private static String password(String key, String login, String password, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("login", login);
        model.addAttribute("password", password);
        return "account/first-password";
    }

    private static String back(String login, Notice notice, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, notice);
        next.addAttribute("login", login);
        return "redirect:/accounts/{login}";
    }

    private Form checked(Form form) {
        var checked = form;
        if (Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(form.value("role")))) {
            checked = checked.wrong("role", new Text("选择一个岗位", "choose a role"));
        }
        if (!PlaceCode.isValid(form.value("place")) || !places.knows(new PlaceCode(form.value("place")))) {
            checked = checked.wrong("place", new Text("从列表中选择一个地方", "choose a place from the list"));
        }
        return checked;
    }

    private static Grant grant(Form form) {
        return new Grant(
                Role.valueOf(form.value("role")), new PlaceCode(form.value("place")), form.value("register"));
    }

    private ShownGrant shown(Grant grant) {
        var path = places.path(grant.place()).stream().skip(1).map(place -> place.title()).toList();
        return new ShownGrant(grant, path.isEmpty() ? places.find(grant.place()).title() : String.join(" ", path),
                registers.title(grant));
    }

    /// A grant with its place and its register in words; no words for all registers.
    record ShownGrant(Grant grant, String place, Optional<Text> register) {}
}
