package org.youju.web;

/// A place to go: an item of the navigation, a breadcrumb, a choice of a toolbar.
///
/// @param count how much waits there; 0 where nothing is to be said
public record Link(String title, String href, boolean current, long count) {
    public Link(String title, String href) {
        this(title, href, false, 0);
    }
}
