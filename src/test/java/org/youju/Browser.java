package org.youju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Somebody at a browser: keeps cookies and the session, follows redirects, sends each form with its token, and
/// inspects every page it is shown. It runs in the test's own thread, hence in its transaction.
public final class Browser {
    private final MockMvc server;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "127.0.0.1";
    private Optional<MockHttpSession> session = Optional.empty();
    private String token = "";
    private boolean ended;
    private Optional<MockHttpServletResponse> last = Optional.empty();

    public Browser(MockMvc server) {
        this.server = server;
    }

    /// The same browser at another machine.
    public Browser at(String address) {
        this.address = address;
        return this;
    }

    public Page open(String path) {
        return shown(send(get(URI.create(path))), path);
    }

    /// What htmx would fetch into the page.
    public Page fetch(String path) {
        var answer = send(get(URI.create(path)).header("HX-Request", "true"));
        return Page.fragment(body(answer), answer.getStatus(), path);
    }

    /// Bytes: a download.
    public MockHttpServletResponse download(String path) {
        return send(get(URI.create(path)));
    }

    /// Fills in a form and sends it, with the token of the page opened last. Pairs of name and value.
    public Page submit(String path, String... fields) {
        var request = post(URI.create(path)).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return shown(send(request), path);
    }

    public Page upload(String path, Collection<MockMultipartFile> files, String... fields) {
        var request = multipart(URI.create(path));
        files.forEach(request::file);
        request.param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return shown(send(request), path);
    }

    /// Signs in at the sign-in page; the page that follows.
    public Page signIn(String login, String password) {
        open("/sign-in");
        return submit("/sign-in", "login", login, "password", password);
    }

    /// Does as if the page had come from elsewhere: the next form is sent without its token.
    public Browser forgetToken() {
        token = "";
        return this;
    }

    /// Does as if the session had ended on the server.
    public Browser loseSession() {
        session.ifPresent(MockHttpSession::invalidate);
        session = Optional.empty();
        ended = true;
        return this;
    }

    public String sessionId() {
        return session.orElseThrow(() -> new AssertionError("no session")).getId();
    }

    public MockHttpServletResponse answer() {
        return last.orElseThrow(() -> new AssertionError("nothing asked for yet"));
    }

    private Page shown(MockHttpServletResponse first, String path) {
        var answer = first;
        var where = path;
        for (int hops = 0; Optional.ofNullable(answer.getRedirectedUrl()).isPresent(); hops++) {
            assertThat(hops).as("redirects, at %s", where).isLessThan(5);
            where = Optional.ofNullable(answer.getRedirectedUrl()).orElseThrow().replaceFirst("^http://localhost", "");
            answer = send(get(URI.create(where)));
        }
        var page = Page.whole(body(answer), answer.getStatus(), where);
        token = Optional.ofNullable(page.document().selectFirst("input[name=_csrf]")).map(e -> e.val()).orElse(token);
        return page;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        session.ifPresent(request::session);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(made -> {
            made.setRemoteAddr(address);
            made.setRequestedSessionId(session.map(MockHttpSession::getId).orElse(ended ? "ended" : null));
            made.setRequestedSessionIdValid(session.isPresent());
            return made;
        });
        try {
            var result = server.perform(request).andReturn();
            session = Optional.ofNullable((MockHttpSession) result.getRequest().getSession(false));
            var answer = result.getResponse();
            for (var cookie : answer.getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as("content policy of %s", result.getRequest().getRequestURI())
                    .containsAnyOf("script-src 'self'", "sandbox")
                    .doesNotContain("unsafe");
            last = Optional.of(answer);
            return answer;
        } catch (RuntimeException | AssertionError e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("the server broke", e);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
