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

    // What scrolls by itself can be scrolled by keyboard.
    for (const box of document.querySelectorAll("pre > code, .table-wrapper")) {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
})();
