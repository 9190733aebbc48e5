package org.youju.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.youju.kernel.Text;

/// A few pages that use every fragment, and break in every way, without a database.
///
/// No configuration by its annotations, so that the program itself does not pick it up in other tests.
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan
@Import(SamplePages.Handlers.class)
class SamplePages {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(ask -> ask.requestMatchers("/sign-in", "/youju.*", "/webjars/**", "/open/**")
                        .permitAll()
                        .requestMatchers("/head-only")
                        .hasAuthority("HEAD")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").usernameParameter("login"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("李雷").password("{noop}right horse").authorities("CLERK").build());
    }

    @Bean
    NavigationItem home() {
        return NavigationItem.forEverybody(1, "web.home", "/");
    }

    @Bean
    NavigationItem hidden() {
        return NavigationItem.forAnyOf(2, "web.search", "/head-only", "HEAD");
    }

    @Controller
    @TestComponent
    static class Handlers {
        private final TemplateEngine engine = sampleTemplates();
        private final Frames frames;

        Handlers(Frames frames) {
            this.frames = frames;
        }

        /// The sample page is no part of the program, so it is compiled here, with the fragments it is about.
        private static TemplateEngine sampleTemplates() {
            try {
                var all = Path.of("target/sample-jte");
                FileSystemUtils.deleteRecursively(all);
                FileSystemUtils.copyRecursively(Path.of("src/main/jte/web"), all.resolve("web"));
                FileSystemUtils.copyRecursively(Path.of("src/test/jte/web"), all.resolve("web"));
                return TemplateEngine.create(
                        new DirectoryCodeResolver(all), Path.of("target/sample-jte-classes"), ContentType.Html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @GetMapping("/sign-in")
        String signIn(Model model) {
            model.addAttribute("form", Form.empty());
            return "account/sign-in";
        }

        @GetMapping("/")
        View home() {
            return sample(Form.empty());
        }

        @PostMapping("/")
        View post(@RequestParam MultiValueMap<String, String> posted, RedirectAttributes next) {
            var form = Form.of(posted);
            if (form.value("area").isEmpty()) {
                form = form.wrong("area", new Text("填写面积，例如 3.5", "Give the area, such as 3.5"));
                form = form.wrong("第 3 行", new Text("日期写作 2024-05-01", "a date such as 2024-05-01"));
                return sample(form);
            }
            next.addFlashAttribute(Notice.NAME, Notice.done("web.words", "已保存 " + form.value("area")));
            return new RedirectView("/");
        }

        @PostMapping("/upload")
        String upload(@RequestParam("file") MultipartFile file) {
            return "redirect:/";
        }

        @GetMapping("/open/broken")
        String broken() {
            throw new IllegalStateException("rows: -1 (expected: 0 or more)");
        }

        @GetMapping("/open/refused")
        String refused() {
            throw WebProblem.UPLOAD_TOO_LARGE.refused(3);
        }

        @GetMapping("/open/number")
        String number(@RequestParam("n") int n) {
            return "redirect:/";
        }

        private View sample(Form form) {
            return (model, request, response) -> {
                var given = new HashMap<String, Object>();
                given.put("frame", frames.of(request, Optional.ofNullable(model).orElse(Map.of())));
                given.put("form", form);
                given.put("slice", Slice.of(2, 50, 12_345));
                given.put("options", List.of(new Option("a", "甲")));
                var page = new StringOutput();
                engine.render("web/sample.jte", given, page);
                response.setContentType("text/html;charset=UTF-8");
                response.getWriter().write(page.toString());
            };
        }
    }
}
