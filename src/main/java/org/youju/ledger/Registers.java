package org.youju.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.youju.account.GrantableRegisters;
import org.youju.kernel.Text;
import org.youju.pack.Pack;
import org.youju.pack.Register;

/// Finds a register's definition: the one in force on a day, or the newest where none was asked for.
@Component
public class Registers {
    private final Pack pack;

    Registers(Pack pack) {
        this.pack = pack;
    }

    /// The newest definition of each, in the order of their areas.
    public List<Register> all() {
        return pack.registerIds().stream().map(this::newest).toList();
    }

    public Register newest(String id) {
        var versions = pack.registerVersions(id);
        if (versions.isEmpty()) {
            throw LedgerProblem.REGISTER_UNKNOWN.refused(id);
        }
        return versions.getLast();
    }

    /// All its definitions, the earliest first.
    List<Register> versions(String id) {
        return pack.registerVersions(id);
    }

    /// The definition of that day; the nearest one for a day that none covers, so that old entries stay readable.
    public Register on(String id, LocalDate day) {
        return pack.register(id, day).orElseGet(() -> {
            var versions = pack.registerVersions(id);
            if (versions.isEmpty()) {
                throw LedgerProblem.REGISTER_UNKNOWN.refused(id);
            }
            return day.isBefore(versions.getFirst().validity().from()) ? versions.getFirst() : versions.getLast();
        });
    }

    public Text title(String id) {
        return newest(id).title();
    }

    @Configuration(proxyBeanMethods = false)
    static class Granting {
        @Bean
        static GrantableRegisters grantableRegisters(Registers registers) {
            return new GrantableRegisters(() -> registers.all().stream()
                    .collect(Collectors.toMap(
                    Register::id, Register::title, (first, _) -> first, LinkedHashMap::new)));
        }
    }
}
