// Writing in a draft: paragraphs edited in place with their figures as chips, saved after a pause, kept on this machine
// while there is no line; what others write comes in by itself. The server draws every paragraph; what is typed here is
// sent to it as words and slots.
"use strict";

const draft = document.getElementById("drafting");
const text = document.getElementById("text");
const said = name => draft.dataset[name];
const path = tail => `/drafts/${said("draft")}${tail}`;

const PAUSE = 1200;
const POLL = 8000;
const ZERO = "\u200B";

// ---- Talking to the server

async function ask(url, options = {}) {
    const headers = {"HX-Request": "true", ...JSON.parse(document.body.getAttribute("hx-headers")), ...options.headers};
    const answer = await fetch(url, {...options, headers, redirect: "manual"});
    if (answer.headers.get("HX-Redirect")) {
        const error = new Error("signed out");
        error.signIn = answer.headers.get("HX-Redirect");
        throw error;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
        const error = new Error(page.body.innerText);
        error.refused = answer.status < 500;
        error.notice = page.body.firstElementChild;
        throw error;
    }
    return page.body;
}

function post(url, body) {
    return ask(url, {method: "POST", body: JSON.stringify(body), headers: {"Content-Type": "application/json"}});
}

function notice(element) {
    document.getElementById("notices").replaceChildren(element);
}

// ---- What stands in a paragraph: words and slots

function pieces(line) {
    const found = [];
    const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) {
            const words = node.data.replaceAll(ZERO, "").replace(/[\n\r]+/g, "").replaceAll("\u00A0", " ");
            if (words && found.length && found.at(-1).words !== undefined) {
                found.at(-1).words += words;
            } else if (words) {
                found.push({words});
            }
        } else if (node.dataset?.slot) {
            found.push({slot: node.dataset.slot});
        } else {
            node.childNodes.forEach(walk);
        }
    };
    line.childNodes.forEach(walk);
    return found;
}

// A line can be written in; beside a chip at its edge there is otherwise no place for the caret.
function prepare(line) {
    line.contentEditable = "true";
    line.setAttribute("role", "textbox");
    line.setAttribute("aria-multiline", "true");
    line.spellcheck = false;
    line.querySelectorAll("[data-slot]").forEach(chip => {
        if (chip.previousSibling?.nodeType !== Node.TEXT_NODE) {
            chip.before(ZERO);
        }
        if (chip.nextSibling?.nodeType !== Node.TEXT_NODE) {
            chip.after(ZERO);
        }
    });
}

const lineOf = block => block.querySelector(":scope > .line");
const blockOf = element => element?.closest?.("[data-block]");
const find = name => document.getElementById(`block-${name}`);
const blocks = () => [...text.querySelectorAll(":scope > [data-block]")];

function change(block) {
    return {
        kind: "write", block: block.dataset.block, after: block.previousElementSibling?.dataset.block ?? "",
        base: Number(block.dataset.version), level: Number(block.dataset.level ?? 0), pieces: pieces(lineOf(block)),
    };
}

// ---- What is not saved yet stays on this machine

const stored = block => `youju-draft-${said("draft")}-${block}`;

function remember(block) {
    try {
        localStorage.setItem(stored(block.dataset.block), JSON.stringify({...change(block), html: lineOf(block).innerHTML}));
    } catch {
        // No room, or not allowed: the text is still on the page.
    }
}

function forget(name) {
    localStorage.removeItem(stored(name));
}

function leftOver() {
    const prefix = stored("");
    return Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => JSON.parse(localStorage[key]));
}

// ---- Saving

const waiting = new Map(); // block → change, in the order in which they came
let timer = 0;
let busy = false;
let failures = 0;

function state(kind) {
    const line = document.getElementById("state");
    line.dataset.kind = kind;
    line.textContent = said(kind);
}

function touch(block) {
    waiting.set(block.dataset.block, null);
    remember(block);
    state("unsaved");
    soon(PAUSE);
}

function put(more) {
    waiting.set(more.block + " " + more.kind, more);
    state("unsaved");
    return save();
}

function soon(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
}

async function save() {
    clearTimeout(timer);
    if (busy || !waiting.size) {
        return;
    }
    if (composing) {
        soon(PAUSE);
        return;
    }
    busy = true;
    state("saving");
    const sent = new Map();
    for (const [name, ready] of waiting) {
        const block = ready ? null : find(name);
        if (ready || block && lineOf(block)) {
            sent.set(name, ready ?? change(block));
        }
    }
    waiting.clear();
    try {
        const answer = await post(path(`/save?since=${draft.dataset.version}`), {changes: [...sent.values()]});
        failures = 0;
        const clashing = [...answer.querySelectorAll(".clash")].map(clash => clash.dataset.of);
        sent.forEach((one, name) => {
            if (!waiting.has(name) && !clashing.includes(one.block)) {
                forget(one.block);
            }
        });
        take(answer);
        state(waiting.size ? "unsaved" : clashing.length ? "clashing" : "saved");
        refresh();
    } catch (error) {
        again(error, sent);
    } finally {
        busy = false;
        if (waiting.size) {
            soon(failures ? Math.min(30000, 1000 * 2 ** failures) : PAUSE);
        }
    }
}

// What could not be sent is sent again; what was refused is not, but stays here to be read.
function again(error, sent) {
    if (error.signIn) {
        state("signin");
        failures = 5;
    } else if (error.refused) {
        state("refused");
        notice(error.notice);
        return;
    } else {
        state("offline");
        failures++;
    }
    const newer = [...waiting];
    waiting.clear();
    [...sent].map(([name, one]) => [name, one.pieces ? null : one]).concat(newer)
        .forEach(([name, one]) => waiting.set(name, one));
}

window.addEventListener("online", () => {
    failures = 0;
    save();
});
window.addEventListener("beforeunload", event => {
    if (waiting.size || busy) {
        save();
        event.preventDefault();
    }
});

// ---- What comes back: blocks as they read now, those that are gone, those that clash

function take(answer) {
    const news = answer.querySelector("[data-news]");
    if (!news) {
        return;
    }
    draft.dataset.version = news.dataset.version;
    const clashes = [...answer.querySelectorAll(".clash")];
    answer.querySelectorAll("[data-block]").forEach(fresh => replace(find(fresh.dataset.block), fresh));
    clashes.forEach(showClash);
    news.dataset.removed.split(" ").filter(Boolean).forEach(name => {
        const gone = find(name);
        if (gone && !waiting.has(name)) {
            gone.remove();
        }
    });
    order(news.dataset.order.split(" ").filter(Boolean));
    document.getElementById("present").textContent = news.dataset.present;
    draft.dataset.locked = news.dataset.locked;
}

function replace(old, fresh) {
    if (!old) {
        text.append(fresh);
        prepareAll(fresh);
        return;
    }
    const name = old.dataset.block;
    const choosing = !list.hidden && old.contains(document.activeElement);
    if (waiting.has(name) || choosing || composing && old.contains(document.activeElement)) {
        old.dataset.version = fresh.dataset.mine ? fresh.dataset.version : old.dataset.version;
        return;
    }
    const caret = old.contains(document.activeElement) ? caretIn(lineOf(old)) : -1;
    const clash = old.querySelector(":scope > .clash");
    old.replaceWith(fresh);
    if (clash && !fresh.dataset.mine) {
        fresh.append(clash);
    }
    prepareAll(fresh);
    if (caret >= 0 && lineOf(fresh)) {
        placeCaret(lineOf(fresh), caret);
    }
}

function prepareAll(block) {
    const line = lineOf(block);
    if (line && draft.dataset.writable) {
        prepare(line);
    }
    window.htmx?.process(block);
}

function order(names) {
    const now = blocks().map(block => block.dataset.block).filter(name => names.includes(name));
    if (now.join(" ") === names.filter(name => now.includes(name)).join(" ")) {
        return;
    }
    let before = null;
    names.map(find).filter(Boolean).forEach(block => {
        if (!before) {
            text.prepend(block);
        } else if (!(before.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) || skips(before, block)) {
            before.after(block);
        }
        before = block;
    });
}

// Whether another block of the draft stands between the two; what is not saved yet may.
function skips(before, block) {
    for (let between = before.nextElementSibling; between && between !== block; between = between.nextElementSibling) {
        if (between.dataset.version !== "0") {
            return true;
        }
    }
    return false;
}

// ---- Where the caret is, in characters from the beginning of its line

function caretIn(line) {
    const selection = getSelection();
    if (!selection.rangeCount || !line?.contains(selection.anchorNode)) {
        return -1;
    }
    const range = selection.getRangeAt(0).cloneRange();
    range.selectNodeContents(line);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return range.toString().replaceAll(ZERO, "").length;
}

function placeCaret(line, at) {
    line.focus();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = at;
    let last = null;
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const length = node.data.replaceAll(ZERO, "").length;
        const chip = node.parentElement.closest("[data-slot]");
        if (!chip) {
            last = node;
            if (left <= length) {
                let index = 0;
                for (let seen = 0; seen < left || node.data[index] === ZERO && index < node.data.length; index++) {
                    seen += node.data[index] === ZERO ? 0 : 1;
                }
                getSelection().collapse(node, index);
                return;
            }
        }
        left -= length;
    }
    if (last) {
        getSelection().collapse(last, last.data.length);
    } else {
        getSelection().collapse(line, line.childNodes.length);
    }
}

// ---- Typing

let composing = false;

text.addEventListener("compositionstart", () => {
    composing = true;
    closeList();
});
text.addEventListener("compositionend", event => {
    composing = false;
    const block = blockOf(event.target);
    if (block && lineOf(block)) {
        touch(block);
        suggest(lineOf(block));
    }
});
text.addEventListener("input", event => {
    const block = blockOf(event.target);
    if (!event.target.classList.contains("line") || !block) {
        return;
    }
    if (composing || event.isComposing) {
        return;
    }
    touch(block);
    suggest(event.target);
});
text.addEventListener("beforeinput", event => {
    if (!event.target.classList?.contains("line")) {
        return;
    }
    if (event.inputType.startsWith("format")) {
        event.preventDefault();
    } else if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") {
        event.preventDefault();
        if (!composing) {
            divide(blockOf(event.target));
        }
    }
});
text.addEventListener("paste", event => {
    if (!event.target.closest(".line")) {
        return;
    }
    event.preventDefault();
    insertWords(event.clipboardData.getData("text/plain").replace(/\s*[\r\n]+\s*/g, ""));
});
text.addEventListener("drop", event => event.preventDefault());
text.addEventListener("focusout", event => {
    const block = blockOf(event.target);
    closeList();
    if (block && waiting.has(block.dataset.block)) {
        save();
    }
});

function insertWords(words) {
    const range = getSelection().getRangeAt(0);
    range.deleteContents();
    const node = document.createTextNode(words);
    range.insertNode(node);
    getSelection().collapse(node, node.data.length);
    const block = blockOf(node.parentElement);
    touch(block);
}

// Enter: what stands behind the caret becomes a paragraph of its own.
function divide(block) {
    const line = lineOf(block);
    const range = getSelection().getRangeAt(0);
    range.deleteContents();
    range.setEnd(line, line.childNodes.length);
    const rest = range.extractContents();
    const fresh = add(block, "after", Number(block.dataset.level) > 0 ? 0 : Number(block.dataset.level), rest);
    touch(block);
    if (pieces(lineOf(fresh)).length) {
        touch(fresh);
    }
}

// ---- Blocks: new ones, moved, deleted

function name() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return "n" + [...bytes].map(byte => (byte % 36).toString(36)).join("");
}

// It stands on the page at once, and is sent when something is written in it.
function provisional(block, level, content) {
    const fresh = document.getElementById("fresh").content.firstElementChild.cloneNode(true);
    fresh.id = `block-${block}`;
    fresh.dataset.block = block;
    fresh.dataset.level = String(level);
    if (content) {
        lineOf(fresh).append(content);
    }
    return fresh;
}

function add(block, where, level = 0, content = null) {
    const fresh = provisional(name(), level, content);
    if (!block) {
        text.append(fresh);
    } else {
        where === "before" ? block.before(fresh) : block.after(fresh);
    }
    prepareAll(fresh);
    placeCaret(lineOf(fresh), 0);
    return fresh;
}

const doings = {
    before: block => add(block, "before"),
    after: block => add(block, "after"),
    heading: block => add(block, "after", 2),
    up: block => {
        const before = block.previousElementSibling;
        return before && put({kind: "move", block: block.dataset.block,
            after: before.previousElementSibling?.dataset.block ?? ""});
    },
    down: block => {
        const next = block.nextElementSibling;
        return next && put({kind: "move", block: block.dataset.block, after: next.dataset.block});
    },
    remove: async block => {
        const neighbour = block.nextElementSibling ?? block.previousElementSibling;
        forget(block.dataset.block);
        waiting.delete(block.dataset.block);
        if (block.dataset.version === "0") {
            block.remove();
            return neighbour && lineOf(neighbour)?.focus();
        }
        block.hidden = true;
        await put({kind: "remove", block: block.dataset.block, base: Number(block.dataset.version)});
        const tell = document.getElementById("deleted").content.firstElementChild.cloneNode(true);
        notice(tell);
        (neighbour && lineOf(neighbour) || tell.querySelector("button"))?.focus({preventScroll: true});
    },
    source: async block => {
        await save();
        const form = await ask(path(`/blocks/${block.dataset.block}`));
        const shown = form.querySelector("form");
        block.querySelector(":scope > .written")?.remove();
        const place = document.createElement("div");
        place.className = "written";
        place.append(...form.childNodes);
        block.append(place);
        shown.querySelector("textarea").focus();
    },
    comment: block => {
        const selection = getSelection();
        const quoted = selection.rangeCount && block.contains(selection.anchorNode) ? selection.toString() : "";
        const dialog = document.getElementById("commenting");
        dialog.querySelector("[name=block]").value = block.dataset.block;
        dialog.querySelector("[name=quoted]").value = quoted.replaceAll(ZERO, "").slice(0, 200);
        dialog.querySelector("blockquote").textContent = quoted.replaceAll(ZERO, "") || lineOf(block)?.innerText || "";
        dialog.showModal();
    },
};

document.addEventListener("click", event => {
    const button = event.target.closest("[data-do]");
    const chip = event.target.closest(".line [data-slot], .drawn [data-slot]");
    if (button) {
        event.preventDefault();
        const block = blockOf(button) ?? blocks().at(-1);
        if (draft.dataset.writable || button.dataset.do === "comment") {
            doings[button.dataset.do](block);
        }
    } else if (chip) {
        openChip(chip);
    }
    const change = event.target.closest("[data-slot-new]");
    if (change) {
        event.preventDefault();
        changeChip(change.dataset.slotNew);
    }
    const undo = event.target.closest("[data-undo]");
    if (undo) {
        event.preventDefault();
        takeBack();
    }
});

async function takeBack() {
    await save();
    state("saving");
    try {
        take(await post(path(`/undo?since=${draft.dataset.version}`), {}));
        document.getElementById("notices").replaceChildren();
        state("saved");
        refresh();
    } catch (error) {
        notice(error.notice ?? document.createTextNode(error.message));
        state(waiting.size ? "unsaved" : "saved");
    }
}

text.addEventListener("change", event => {
    const level = event.target.closest("select[data-level]");
    if (level) {
        const block = blockOf(level);
        block.dataset.level = level.value;
        touch(block);
        save();
    }
});

// Forms within the text: a block's source, and what is to become of a clash.
text.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.dataset.writes) {
        return;
    }
    event.preventDefault();
    const chosen = event.submitter?.dataset.takes;
    const source = form.querySelector(chosen ? `[name=${chosen}]` : "[name=source]");
    const gone = source.dataset.gone;
    forget(form.dataset.writes);
    form.closest(".clash, .written").remove();
    await put(gone
        ? {kind: "remove", block: form.dataset.writes, base: Number(form.elements.base.value)}
        : {kind: "write", block: form.dataset.writes, after: "", base: Number(form.elements.base.value),
            source: source.value});
});
text.addEventListener("click", event => {
    if (event.target.closest("[data-puts-away]")) {
        event.preventDefault();
        event.target.closest(".written").remove();
    }
    const letsBe = event.target.closest("[data-lets-be]");
    if (letsBe) {
        event.preventDefault();
        forget(letsBe.dataset.letsBe);
        letsBe.closest(".clash").remove();
    }
});

function showClash(clash) {
    const block = find(clash.dataset.of) ?? text.lastElementChild;
    block.querySelector(":scope > .clash")?.remove();
    block.append(clash);
    clash.querySelector("textarea, button").focus();
}

// ---- Chips

let opened = null;

function openChip(chip) {
    opened = {block: blockOf(chip).dataset.block, slot: chip.dataset.slot,
        at: [...blockOf(chip).querySelectorAll("[data-slot]")].indexOf(chip)};
    text.querySelectorAll(".opened").forEach(one => one.classList.remove("opened"));
    chip.classList.add("opened");
    const panel = document.getElementById("chip");
    window.htmx.ajax("GET", path(`/chip?slot=${encodeURIComponent(chip.dataset.slot)}&block=${opened.block}`),
        {target: panel, swap: "innerHTML"}).then(() => {
        panel.hidden = false;
        panel.focus();
    });
}

// The opened chip says it otherwise, or goes.
function changeChip(slot) {
    const block = opened && find(opened.block);
    const chips = block ? [...block.querySelectorAll("[data-slot]")] : [];
    const chip = chips[opened?.at]?.dataset.slot === opened?.slot ? chips[opened.at]
        : chips.find(one => one.dataset.slot === opened?.slot);
    if (!chip) {
        return;
    }
    if (slot) {
        chip.dataset.slot = slot;
        opened.slot = slot;
    } else {
        chip.remove();
        closeChip();
    }
    touch(block);
    save().then(() => slot && [...find(opened.block).querySelectorAll("[data-slot]")][opened.at]?.classList.add("opened"));
}

function closeChip() {
    const panel = document.getElementById("chip");
    panel.hidden = true;
    panel.replaceChildren();
    const chip = text.querySelector(".opened");
    chip?.classList.remove("opened");
    chip?.focus();
    opened = null;
}

document.getElementById("chip").addEventListener("click", event => {
    if (event.target.closest("[data-shuts]")) {
        closeChip();
    }
});

// ---- Suggestions while typing

const list = document.getElementById("suggestions");
let asked = 0;

function before(line) {
    const selection = getSelection();
    if (!selection.isCollapsed || selection.anchorNode?.nodeType !== Node.TEXT_NODE || !line.contains(selection.anchorNode)) {
        return "";
    }
    return selection.anchorNode.data.slice(0, selection.anchorOffset).replaceAll(ZERO, "");
}

function suggest(line) {
    const tail = before(line).slice(-16);
    const number = ++asked;
    if (tail.length < 2 && !/[@{]$/.test(tail)) {
        closeList();
        return;
    }
    setTimeout(async () => {
        if (number !== asked || composing) {
            return;
        }
        try {
            const answer = await ask(path(`/suggestions?words=${encodeURIComponent(tail)}`));
            if (number === asked && !composing && document.activeElement === line) {
                showList(answer, line);
            }
        } catch {
            closeList();
        }
    }, 160);
}

function showList(answer, line) {
    const options = [...answer.querySelectorAll("[role=option]")];
    list.replaceChildren(...options);
    list.hidden = !options.length;
    if (list.hidden) {
        closeList();
        return;
    }
    const caret = getSelection().getRangeAt(0).getBoundingClientRect();
    const place = draft.getBoundingClientRect();
    const from = caret.height ? caret : line.getBoundingClientRect();
    list.style.left = `${Math.max(0, Math.min(from.left - place.left, place.width - list.offsetWidth))}px`;
    list.style.top = `${from.bottom - place.top + 4}px`;
    line.setAttribute("aria-controls", "suggestions");
    line.setAttribute("aria-expanded", "true");
    mark(-1);
}

function closeList() {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    const line = text.querySelector("[aria-activedescendant], [aria-expanded=true]");
    line?.removeAttribute("aria-activedescendant");
    line?.removeAttribute("aria-expanded");
}

function mark(at) {
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const line = document.activeElement;
    if (at >= 0 && line?.classList.contains("line")) {
        line.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({block: "nearest"});
    }
}

function insertChip(option) {
    const selection = getSelection();
    const node = selection.anchorNode;
    const block = blockOf(node.parentElement);
    let from = selection.anchorOffset;
    for (let left = Number(option.dataset.replaces); left > 0 && from > 0; from--) {
        left -= node.data[from - 1] === ZERO ? 0 : 1;
    }
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, selection.anchorOffset);
    range.deleteContents();
    const chip = document.createElement("span");
    chip.className = "chip";
    chip.contentEditable = "false";
    chip.tabIndex = 0;
    chip.setAttribute("role", "button");
    chip.dataset.slot = option.dataset.inserts;
    chip.textContent = option.dataset.text;
    range.insertNode(chip);
    prepare(lineOf(block));
    selection.collapse(chip.nextSibling, chip.nextSibling.data.startsWith(ZERO) ? 1 : 0);
    closeList();
    touch(block);
    save();
}

list.addEventListener("mousedown", event => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) {
        insertChip(option);
    }
});

text.addEventListener("keydown", event => {
    if (event.isComposing || composing) {
        return;
    }
    const chip = event.target.closest?.(".line [data-slot], .drawn [data-slot]");
    if (chip && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        openChip(chip);
        return;
    }
    if (!list.hidden) {
        const at = [...list.children].findIndex(option => option.getAttribute("aria-selected") === "true");
        const moves = {ArrowDown: Math.min(at + 1, list.children.length - 1), ArrowUp: Math.max(at - 1, -1)};
        if (event.key in moves) {
            event.preventDefault();
            mark(moves[event.key]);
        } else if (event.key === "Enter" && at >= 0 || event.key === "Tab" && at >= 0) {
            event.preventDefault();
            insertChip(list.children[at]);
        } else if (event.key === "Escape") {
            event.preventDefault();
            closeList();
        }
        return;
    }
    const block = blockOf(event.target);
    if (!block || !event.target.classList.contains("line")) {
        return;
    }
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        doings[event.key === "ArrowUp" ? "up" : "down"](block);
    } else if (event.key === "Backspace" && !pieces(event.target).length) {
        event.preventDefault();
        const neighbour = block.previousElementSibling;
        doings.remove(block).then(() => neighbour && lineOf(neighbour) && placeCaret(lineOf(neighbour), 1e6));
    } else if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        save();
    }
});
document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !document.getElementById("chip").hidden) {
        closeChip();
    }
});

// ---- What stands beside the text, and which sentences are shown

function refresh() {
    const beside = document.getElementById("beside");
    window.htmx?.ajax("GET", path("/beside"), {target: beside, swap: "innerHTML"});
}

document.getElementById("basis").addEventListener("change", event => {
    text.dataset.basis = event.target.value;
});

document.body.addEventListener("htmx:afterRequest", event => {
    if (event.detail.elt.closest?.("#beside, #commenting") && event.detail.requestConfig.verb === "post") {
        document.getElementById("commenting")?.close();
        poll();
    }
});

// ---- What others write

async function poll() {
    if (document.hidden || busy) {
        return;
    }
    const here = blockOf(document.activeElement)?.dataset.block ?? "";
    try {
        const was = draft.dataset.version;
        const answer = await ask(path(`/changes?since=${was}&block=${here}`));
        if (!busy) {
            take(answer);
            if (draft.dataset.version !== was) {
                refresh();
            }
        }
    } catch (error) {
        if (!error.refused && !error.signIn && !waiting.size) {
            state("away");
        }
    }
}

if (draft.dataset.writable) {
    text.querySelectorAll(".line").forEach(prepare);
    leftOver().forEach(left => {
        const known = find(left.block);
        const block = known ?? provisional(left.block, left.level, null);
        if (!known) {
            (find(left.after) ?? text.lastElementChild).after(block);
        }
        if (lineOf(block)) {
            lineOf(block).innerHTML = left.html;
            block.dataset.version = left.base;
            prepare(lineOf(block));
            waiting.set(left.block, null);
        }
    });
    if (waiting.size) {
        state("unsaved");
        soon(300);
    }
}
setTimeout(poll, 500);
setInterval(poll, POLL);
document.documentElement.classList.add("drafts-ready");
