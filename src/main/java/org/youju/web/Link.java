package org.youju.web;

/// A place to go: an item of the navigation, a breadcrumb, a choice of a toolbar.
public record Link(String title, String href, boolean current) {
    public Link(String title, String href) {
        this(title, href, false);
    }
}
