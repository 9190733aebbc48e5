package org.youju.app;

import java.util.Optional;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "account", mixinStandardHelpOptions = true,
        description = "Makes an account with a role, or a new first password for one, and prints the password once.")
final class AccountCommand extends WorkspaceCommand {
    @Parameters(index = "0", paramLabel = "LOGIN", description = "under which the person signs in")
    private String login = "";

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "the person's name, for a new account")
    private Optional<String> name = Optional.empty();

    @Option(names = "--role", description = "${COMPLETION-CANDIDATES}")
    private Optional<Role> role = Optional.empty();

    @Option(names = "--place", paramLabel = "CODE",
            description = "where the role holds, with all below (default: the only township)")
    private Optional<String> place = Optional.empty();

    AccountCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var accounts = workspace.get(Accounts.class);
        var system = Officer.system("account");
        var password = accounts.find(login).isPresent()
                ? accounts.resetPassword(login, system)
                : accounts.create(login, name.orElse(login), system);
        if (role.isPresent()) {
            var which = new PlaceAndYear();
            which.place = place;
            accounts.grant(login, new Grant(role.get(), which.place(workspace)), system);
        }
        out().println(login + "  " + password);
        return 0;
    }
}
