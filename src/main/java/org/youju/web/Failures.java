package org.youju.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.youju.kernel.Refused;

/// Turns whatever a handler throws into a page: refusals into their text, bugs into a reference number.
@ControllerAdvice
@Controller
class Failures implements ErrorController {
    private final ErrorPage page;
    private final UploadLimit limit;

    Failures(ErrorPage page, UploadLimit limit) {
        this.page = page;
        this.limit = limit;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        page.refused(refused, request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
        page.refused(limit.refusal(), request, response);
    }

    @ExceptionHandler({TypeMismatchException.class, HttpMessageConversionException.class, MultipartException.class})
    void notUnderstood(Exception e, HttpServletRequest request, HttpServletResponse response) {
        page.refused(WebProblem.NOT_UNDERSTOOD.refused(), request, response);
    }

    /// Who is refused by Spring Security is dealt with where Spring Security asks: see [PageSecurity].
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notAllowed(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    void anything(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            page.refused(refusal(known.getStatusCode().value()), request, response);
        } else {
            page.broken(e, request, response);
        }
    }

    /// What broke outside a handler: in a filter, in a template, in the server.
    @RequestMapping("/error")
    void outside(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var cause = Optional.ofNullable((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (status == null) {
            page.refused(WebProblem.NO_SUCH_PAGE.refused(), request, response); // somebody typed /error
        } else if (status instanceof Integer code && code < 500) {
            page.refused(refusal(code), request, response);
        } else {
            page.broken(
                    cause.orElseGet(() -> new IllegalStateException("the server answered " + status)),
                    request,
                    response);
        }
    }

    private Refused refusal(int status) {
        return switch (status) {
            case 401 -> WebProblem.SIGN_IN_FIRST.refused();
            case 403 -> WebProblem.NOT_FOR_YOU.refused();
            case 404, 405 -> WebProblem.NO_SUCH_PAGE.refused();
            case 413 -> limit.refusal();
            default -> WebProblem.NOT_UNDERSTOOD.refused();
        };
    }
}
