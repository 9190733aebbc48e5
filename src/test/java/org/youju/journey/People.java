package org.youju.journey;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Fsck;
import org.youju.ledger.Fsck.Finding;

/// The people of a journey, each at a browser of their own.
final class People implements AutoCloseable {
    static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");

    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    private final Browser browser;
    private final ApplicationContext program;
    private final List<Person> all = new ArrayList<>();

    People(Browser browser, ApplicationContext program) {
        this.browser = browser;
        this.program = program;
    }

    /// Somebody at the sign-in page.
    Person stranger() {
        var person = Person.at(browser, program.getEnvironment().getRequiredProperty("local.server.port"));
        all.add(person);
        return person.open("/sign-in");
    }

    /// An officer of the sample township, signed in.
    Person officer(String login) {
        program.getBean(Accounts.class).setPassword(login, PASSWORD, SYSTEM);
        return stranger().fill("登录名", login).fill("密码", PASSWORD).press("登录");
    }

    /// Somebody new in the township, signed in.
    Person newcomer(String login, Role role) {
        var accounts = program.getBean(Accounts.class);
        accounts.createLocked(login, login, SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        return officer(login);
    }

    List<String> complaints() {
        return all.stream().flatMap(person -> person.complaints().stream()).toList();
    }

    List<String> differencesInBooks() {
        return program.getBean(Fsck.class).check().stream().map(Finding::difference).flatMap(Optional::stream).toList();
    }

    void photograph(Path where) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).photograph(where.resolveSibling(where.getFileName() + "-" + (i + 1) + ".png"));
        }
    }

    @Override
    public void close() {
        all.forEach(Person::close);
    }
}
