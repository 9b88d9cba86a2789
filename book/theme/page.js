// What mdBook's own page leaves undone for those who do not see it, or have no mouse.
"use strict";
(() => {
    document.getElementById("mdbook-menu-bar")?.setAttribute("role", "banner");

    // A label must not say that it is expanded; the box that it belongs to is checked.
    const label = document.getElementById("mdbook-sidebar-toggle");
    const mend = () => {
        for (const name of ["label", "expanded", "controls"]) label.removeAttribute(`aria-${name}`);
    };
    if (label) {
        mend();
        new MutationObserver(mend).observe(label, { attributeFilter: ["aria-expanded"] });
    }

    // What scrolls by itself can be scrolled by keyboard: on a narrow screen, when a fold is opened, and
    // when a picture brings a new table.
    const sizes = new ResizeObserver((entries) => {
        for (const { target: box } of entries) {
            if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
            else box.removeAttribute("tabindex");
        }
    });
    const look = () => {
        for (const box of document.querySelectorAll("pre > code, .table-wrapper, math")) sizes.observe(box);
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})();
