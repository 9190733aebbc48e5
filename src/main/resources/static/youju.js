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

// Files chosen one after another add up, and photographs join them; what was chosen can be taken out again.
document.addEventListener("change", event => {
    const files = event.target.type === "file" && event.target.closest("[data-files]");
    if (files) {
        const all = files.querySelector("input[multiple]");
        const known = (files.chosen || []).filter(one => ![...event.target.files].some(two => isSame(one, two)));
        files.chosen = [...known, ...event.target.files];
        if (event.target !== all) {
            event.target.value = "";
        }
        showChosen(files, all);
    }
});

function isSame(one, other) {
    return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

function showChosen(files, all) {
    const transfer = new DataTransfer();
    files.chosen.forEach(file => transfer.items.add(file));
    all.files = transfer.files;
    const rows = files.chosen.map(file => {
        const row = document.createElement("li");
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "btn btn-sm";
        remove.textContent = files.dataset.remove;
        remove.addEventListener("click", () => {
            files.chosen = files.chosen.filter(other => other !== file);
            showChosen(files, all);
        });
        row.append(`${file.name} (${(file.size / 1048576).toFixed(1)} MB)`, remove);
        return row;
    });
    if (files.chosen.length > Number(files.dataset.files)) {
        const many = document.createElement("li");
        many.className = "wrong";
        many.textContent = files.dataset.many;
        rows.unshift(many);
    }
    files.querySelector(".chosen").replaceChildren(...rows);
}

// Long work goes on step by step for as long as its page is open.
document.addEventListener("DOMContentLoaded", () => document.querySelector("form[data-continues]")?.requestSubmit());

// Whoever made mistakes lands on the list of them.
document.addEventListener("DOMContentLoaded", () => document.getElementById("mistakes")?.focus());
