package org.youju.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in at a browser, as far as the server can tell.
final class Http {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----measured";

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String token = "";

    Http(int port) {
        address = "http://127.0.0.1:" + port;
    }

    Http signIn(String login, String password) {
        form("/sign-in");
        post("/sign-in", Map.of("login", login, "password", password));
        return this;
    }

    /// Opens a page with a form, whose token the posts that follow carry.
    void form(String path) {
        var found = TOKEN.matcher(look(path));
        if (!found.find()) {
            throw new IllegalStateException(path + ": no token (expected: a form)");
        }
        token = found.group(1);
    }

    String look(String path) {
        return sent(HttpRequest.newBuilder(URI.create(address + path)).build(), 200).body();
    }

    /// A form that is taken answers with a redirect.
    ///
    /// @return where to
    String post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return redirect(sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), 302));
    }

    /// The same with a file.
    String upload(String path, Map<String, String> fields, String fileField, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return redirect(sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(), 302));
    }

    private static void write(ByteArrayOutputStream body, String words) {
        body.writeBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String redirect(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> sent(HttpRequest request, int expected) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request + ": " + answer.statusCode() + " (expected: " + expected + ") " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
