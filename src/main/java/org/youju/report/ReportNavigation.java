package org.youju.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.account.Action;
import org.youju.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class ReportNavigation {
    @Bean
    NavigationItem reportsItem() {
        return NavigationItem.forAnyOf(300, "report.reports", "/reports", Action.COMPOSE_REPORT.name());
    }
}
