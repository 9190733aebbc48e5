// The little that pages need beside htmx: the menu on narrow screens, dialogs, and a form sent only once.
"use strict";

document.addEventListener("click", event => {
    const toggle = event.target.closest("[data-toggle]");
    if (toggle) {
        const open = document.getElementById(toggle.dataset.toggle).classList.toggle("show");
        toggle.setAttribute("aria-expanded", String(open));
    }
    const opener = event.target.closest("[data-opens]");
    if (opener) {
        document.getElementById(opener.dataset.opens).showModal();
    }
    const closer = event.target.closest("[data-closes]");
    if (closer) {
        document.getElementById(closer.dataset.closes).close();
    }
    const printer = event.target.closest("[data-print]");
    if (printer) {
        window.print();
    }
});

// A second click on a slow line must not file the same thing twice. Coming back by Back, the form is free again.
document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented || form.closest("[hx-post], [hx-put]")) {
        return;
    }
    if (form.dataset.sent) {
        event.preventDefault();
    }
    form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
});

// Whoever made mistakes lands on the list of them.
document.addEventListener("DOMContentLoaded", () => document.getElementById("mistakes")?.focus());
