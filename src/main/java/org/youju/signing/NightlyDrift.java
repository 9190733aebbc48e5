package org.youju.signing;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.youju.account.Officer;

/// Computes signed reports anew every night, while nobody waits for it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyDrift {
    private final Drifts drifts;
    private final Clock clock;

    NightlyDrift(Drifts drifts, Clock clock) {
        this.drifts = drifts;
        this.clock = clock;
    }

    /// Each report by itself: if the program is killed half-way, those it has looked at are looked at.
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void look() {
        var officer = Officer.system("drift");
        drifts.standing().forEach(edition -> drifts.look(edition.draft(), officer, clock.instant()));
    }
}
