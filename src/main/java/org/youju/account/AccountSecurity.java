package org.youju.account;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youju.web.NavigationItem;

/// Who may ask for which page: everybody for the sign-in page and the files it needs, whoever is signed in for the
/// rest.
@Configuration(proxyBeanMethods = false)
class AccountSecurity implements WebMvcConfigurer {
    private static final Set<String> ADMINISTRATION =
            Set.of(Action.ADMINISTER_ACCOUNTS.name(), Action.GRANT_ROLES.name());

    /// Files that are the same for everybody; nobody's session is looked at for them.
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/webjars/**", "/css/**", "/youju.js", "/youju.svg")
                .authorizeHttpRequests(ask -> ask.anyRequest().permitAll())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts) {
        // The page once asked for is found again by its session, not by a mark in its address.
        var asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        // Spring asks SignIn as the only provider there is. Named here too, it would be asked twice, and count every
        // failure twice.
        return http.addFilterBefore(new PresentOfficer(accounts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/sign-in", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(asked))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in?failed")))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
                .build();
    }

    @Bean
    NavigationItem accountsItem() {
        return new NavigationItem(900, "account.accounts", "/accounts", has ->
                has.stream().anyMatch(ADMINISTRATION::contains));
    }

    @Bean
    NavigationItem auditItem() {
        return NavigationItem.forAnyOf(910, "account.audit", "/audit", Action.READ_AUDIT.name());
    }

    /// Gives a page's handler the [Officer] it names among its parameters.
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Officer.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer model,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                var who = SecurityContextHolder.getContext().getAuthentication();
                if (who != null && who.getPrincipal() instanceof Officer officer) {
                    return officer;
                }
                throw new IllegalStateException("officer: nobody signed in (expected: a page that needs sign-in)");
            }
        });
    }
}
