package org.youju.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Foundation;

@DatabaseTest
@SpringBootTest(classes = Foundation.class)
class FirstAccountTests {
    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Test
    void aNewInstanceSaysHowTheFirstAccountsAreMadeAndLaterNoMore() {
        assertThat(new Browser(server).open("/sign-in").find("pre").text())
                .contains("bin/youju place add", "bin/youju account", Role.SYSTEM_ADMINISTRATOR.name(),
                        Role.SECURITY_ADMINISTRATOR.name());

        accounts.create("li", "李雷", Officer.system("test"));
        assertThat(new Browser(server).open("/sign-in").texts("pre")).isEmpty();
    }
}
