package org.youju.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.Page;

/// The inspector itself: each fault is found.
class PageTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>第二个</h1>",
                "<p id='a'></p><p id='a'></p>",
                "<input name='x'>",
                "<p style='color:red'></p>",
                "<p onclick='x()'></p>",
                "<script>x()</script>",
                "<a href='javascript:x()'>x</a>",
                "<form></form>",
                "<form method='post' action='/x'></form>",
                "<p>??some.key??</p>",
                "<p>共 {0} 条</p>",
                "<img src='https://elsewhere.example/x.png' alt=''>",
                "<a href='#nowhere'>x</a>",
                "<p aria-describedby='nowhere'>x</p>"
            })
    void aFaultIsFound(String fault) {
        assertThatThrownBy(() -> Page.whole(page(fault), 200, "/")).isInstanceOf(AssertionError.class);
    }

    @Test
    void aGoodPagePasses() {
        assertThatCode(() -> Page.whole(page("<label for='x'>x</label><input id='x'>"), 200, "/"))
                .doesNotThrowAnyException();
    }

    private static String page(String content) {
        return "<html lang='zh-CN'><title>题 · 有据</title><body><main><h1>题</h1>" + content + "</main></body></html>";
    }
}
