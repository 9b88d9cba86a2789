// What mdBook's own page leaves undone for those who do not see it, have no mouse, or copy from it.
"use strict";
(() => {
    document.getElementById("mdbook-menu-bar")?.setAttribute("role", "banner");

    // No key reaches the label that opens the table of contents: a button in its place presses it.
    const label = document.getElementById("mdbook-sidebar-toggle");
    if (label) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = label.className;
        button.title = label.title;
        button.setAttribute("aria-label", "Table of contents");
        button.setAttribute("aria-controls", "mdbook-sidebar");
        button.append(...label.childNodes);
        const tell = () => button.setAttribute("aria-expanded", label.getAttribute("aria-expanded"));
        tell();
        new MutationObserver(tell).observe(label, { attributeFilter: ["aria-expanded"] });
        button.addEventListener("click", () => label.click());
        label.before(button);
        label.style.display = "none";
    }

    // What is copied can be pasted into code: as plain text it has the signs that a compiler knows. As
    // formatted text, for a document, it stays as it is shown.
    const plain = [
        [/\u2212/g, "-"],
        [/[\u201c-\u201f]/g, '"'],
        [/[\u2018-\u201b]/g, "'"],
        [/[\u00a0\u2009\u202f]/g, " "],
        [/[\u200b\u2060-\u2064]/g, ""],
        [/\u2265/g, ">="],
        [/\u2264/g, "<="],
        [/(\S)[\u00b7\u22c5](?=\S)/g, "$1*"],
    ];
    document.addEventListener("copy", (event) => {
        const selection = getSelection();
        const shown = String(selection);
        const text = plain.reduce((text, [signs, sign]) => text.replace(signs, sign), shown);
        if (text === shown) return;
        const formatted = document.createElement("div");
        for (let at = 0; at < selection.rangeCount; at++) {
            formatted.append(selection.getRangeAt(at).cloneContents());
        }
        event.clipboardData.setData("text/plain", text);
        if (formatted.innerHTML) event.clipboardData.setData("text/html", formatted.innerHTML);
        event.preventDefault();
    });

    // Where an arrow key scrolls, it must not turn the page.
    const scrolling = "pre > code, .verdict-table, .table-wrapper, math";
    document.body.addEventListener("keydown", (event) => {
        const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
        if (sideways && event.target.closest(scrolling)) event.stopPropagation();
    });

    // What scrolls by itself can be scrolled by keyboard: on a narrow screen, when a fold is opened, and
    // when a picture brings a new table.
    const sizes = new ResizeObserver((entries) => {
        for (const { target: box } of entries) {
            if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
            else box.removeAttribute("tabindex");
        }
    });
    const look = () => {
        for (const box of document.querySelectorAll(scrolling)) sizes.observe(box);
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})();
