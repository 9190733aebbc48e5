package org.youju.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// The language of the screens: Chinese, until somebody follows the link to English; a cookie remembers it for a year.
///
/// What the browser says it prefers is not asked: office machines are often set up in English by nobody's choice.
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    static final String PARAMETER = "lang";

    @Bean
    static LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("youju-lang");
        cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        cookie.setRejectInvalidCookies(false);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
