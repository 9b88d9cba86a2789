// Shows in the page how the reader's exercises stand. The server sends the state of the whole course,
// and again whenever it changes; everything here is drawn from the latest. Texts become text, never
// HTML.
"use strict";
(() => {
    const page = location.pathname.split("/").pop() || "index.html";
    const root = document.documentElement;

    function element(tag, className, text) {
        const made = document.createElement(tag);
        made.className = className;
        if (text !== undefined) made.textContent = text;
        return made;
    }

    // Replaces what stands in `holder`, unless it is the same. A fold that is open stays open, and the
    // focus on it.
    function fill(holder, state, draw) {
        const key = JSON.stringify(state);
        if (holder.dataset.drawn === key) return;
        holder.dataset.drawn = key;
        const open = holder.querySelector("details")?.open;
        const focused = holder.querySelector("summary") === document.activeElement;
        holder.replaceChildren(...draw());
        const fold = holder.querySelector("details");
        if (fold && open) fold.open = true;
        if (fold && focused) fold.querySelector("summary").focus({ preventScroll: true });
    }

    function plural(count, word) {
        return count === 1 ? `1 ${word}` : `${count} ${word}s`;
    }

    const words = {
        "untouched": "· Not begun",
        "checking": "… Checking",
        "does-not-compile": "✗ Does not compile",
        "wrong": "✗ Not solved yet",
        "solved": "✓ Solved",
        "stopped": "✗ Could not be judged",
    };

    // Rust writes a hyphen; a page has the real sign.
    function minus(text) {
        return text?.replace(/(^|[^\w`])-(?=\d)/g, "$1−");
    }

    function table(rows) {
        const made = element("table", "");
        const head = made.createTHead().insertRow();
        // What the reader has to work out is not told.
        const told = rows.some((row) => row.expected !== undefined);
        for (const text of told ? ["", "expected", "yours", ""] : ["", "yours", ""]) {
            const cell = element("th", "", text);
            cell.scope = "col";
            head.append(cell);
        }
        const body = made.createTBody();
        for (const row of rows) {
            const line = body.insertRow();
            const name = element("th", "", minus(row.case));
            name.scope = "row";
            line.append(name);
            if (told) line.append(element("td", "", minus(row.expected) ?? "?"));
            line.append(element("td", "", minus(row.got)));
            line.append(element("td", "mark", row.agrees ? "✓" : "✗ differs"));
            line.classList.toggle("differs", !row.agrees);
        }
        const wrapper = element("div", "table-wrapper");
        wrapper.append(made);
        return wrapper;
    }

    function verdict(exercise) {
        const title = element("p", "verdict-title", words[exercise.state]);
        const parts = [title];
        // A note may hold a table of its own, whose columns are made of spaces.
        const say = (text) => {
            for (const part of (text ?? "").trimEnd().split("\n\n")) {
                if (/\S {2,}\S/.test(part)) parts.push(element("pre", "verdict-table", part));
                else if (part) parts.push(element("p", "verdict-text", part));
            }
        };
        switch (exercise.state) {
        case "does-not-compile": {
            // A sentence of ours names its line itself.
            if (exercise.line && !exercise.message.startsWith("Line")) {
                title.textContent += `: line ${exercise.line}`;
            }
            say(exercise.message);
            if (exercise.help) say(`help: ${exercise.help}`);
            const fold = element("details", "");
            fold.append(element("summary", "", "What the compiler says"));
            const text = element("pre", "");
            text.append(element("code", "language-text hljs", exercise.details));
            fold.append(text);
            parts.push(fold);
            const own = exercise.explained;
            const link = element("a", "", own ? "This message, explained" : "Ten such messages, explained");
            link.href = own ? `compiler-messages.html#${own}` : "compiler-messages.html";
            parts.push(link);
            break;
        }
        case "untouched":
            say(exercise.note);
            break;
        case "wrong":
            parts.push(table(exercise.rows));
            say(minus(exercise.note));
            say(exercise.advice);
            break;
        case "solved":
            if (exercise.note) title.textContent += `: ${minus(exercise.note)}`;
            say(exercise.advice);
            break;
        case "stopped":
            say(exercise.problem);
            break;
        }
        return parts;
    }

    // One polite voice for the page, so that nine cards do not speak at once.
    const voice = element("p", "visually-hidden");
    voice.setAttribute("role", "status");
    const notices = element("div", "live-notices");
    notices.setAttribute("role", "status");

    function holder(parent, className, place) {
        let found = parent.querySelector(`:scope > .${className}`);
        if (!found) {
            found = element("div", className);
            place(found);
        }
        return found;
    }

    const spoken = new Map();

    function showCards(exercises) {
        const changed = [];
        for (const card of document.querySelectorAll(".exercise")) {
            const exercise = exercises.get(card.dataset.exercise);
            if (!exercise) continue;
            const solution = card.querySelector(".solution");
            const box = holder(card, "verdict", (made) => card.querySelector(".hint").before(made));
            card.dataset.state = exercise.state;
            if (exercise.state === "checking" && box.firstChild) {
                // What was said last stays until there is something new to say.
                box.firstChild.textContent = words.checking;
                delete box.dataset.drawn;
            } else {
                fill(box, exercise, () => verdict(exercise));
            }
            solution.querySelector("summary").textContent = exercise.state === "solved"
                ? "A solution to compare with, and why it works"
                : "Show a solution anyway";
            if (exercise.state === "checking") continue;
            const text = box.textContent;
            if (spoken.has(exercise.id) && spoken.get(exercise.id) !== text) {
                const parts = [...box.querySelectorAll(".verdict-title, .verdict-text")];
                const told = parts.map((part) => part.textContent.replace(/^[·…✗✓] /, ""));
                changed.push(`${exercise.id}, ${exercise.title}: ${told.join(". ")}`);
            }
            spoken.set(exercise.id, text);
        }
        if (changed.length > 0) voice.textContent = changed.join(" ");
    }

    function bar(solved, total, label) {
        const made = element("progress", "");
        made.max = total;
        made.value = solved;
        made.setAttribute("aria-label", label);
        return made;
    }

    function count(of) {
        return of.exercises.filter((exercise) => exercise.state === "solved").length;
    }

    function showChapter(news) {
        const here = news.pages.find((other) => other.path === page);
        const title = document.querySelector("main h1");
        if (!here || here.exercises.length === 0 || !title) return;
        const box = holder(title.parentElement, "chapter-progress", (made) => title.after(made));
        const solved = count(here);
        const all = here.exercises.length;
        fill(box, [solved, all], () => {
            const text = solved === all
                ? `✓ You have solved all ${plural(all, "exercise")} of this page.`
                : `You have solved ${solved} of the ${plural(all, "exercise")} of this page.`;
            return [element("p", "", text), bar(solved, all, "exercises solved on this page")];
        });
    }

    function showCourse(news) {
        const first = news.pages[0];
        const title = document.querySelector("main h1");
        if (!title || (page !== "index.html" && page !== first.path)) return;
        const box = holder(title.parentElement, "course-progress", (made) => title.after(made));
        const pages = news.pages.filter((other) => other.exercises.length > 0);
        fill(box, [news.next?.id, pages.map(count)], () => {
            const text = `You have solved ${news.solved} of ${plural(news.total, "exercise")}.`;
            const list = element("ul", "");
            for (const other of pages) {
                const link = element("a", "", other.title);
                link.href = other.path;
                const solved = count(other);
                const mark = solved === other.exercises.length ? "✓ " : "";
                const entry = element("li", "", mark);
                entry.append(link, ` ${solved} of ${other.exercises.length}`);
                list.append(entry);
            }
            const next = element("p", "next-step");
            if (news.next) {
                const link = element("a", "", `${news.next.id}, ${news.next.title}`);
                link.href = `${news.next.page}#${news.next.id}`;
                next.append("Next: ", link);
            } else {
                next.textContent = "All is solved. Congratulations!";
            }
            return [element("p", "", text), bar(news.solved, news.total, "exercises solved"), next, list];
        });
    }

    function showSidebar(news) {
        const pages = new Map(news.pages.map((other) => [other.path, other]));
        for (const link of document.querySelectorAll(".sidebar .chapter-item a[href]")) {
            const url = new URL(link.href);
            const other = pages.get(url.pathname.split("/").pop());
            if (url.hash || !other || other.exercises.length === 0) continue;
            let mark = link.querySelector(".chapter-mark");
            if (!mark) link.append(mark = element("span", "chapter-mark"));
            const solved = count(other);
            const all = other.exercises.length;
            fill(mark, [solved, all], () => [
                element("span", "", solved === all ? " ✓" : ` ${solved}/${all}`),
                element("span", "visually-hidden", solved === all ? " all exercises solved" : " exercises solved"),
            ]);
            mark.classList.toggle("finished", solved === all);
        }
    }

    function showNotices(texts) {
        fill(notices, texts, () => texts.map((text) => element("p", "", text)));
    }

    let told = false;
    function show(news) {
        if (root.dataset.book && news.book !== root.dataset.book) {
            location.reload();
            return;
        }
        const exercises = new Map();
        for (const exercise of news.pages.flatMap((other) => other.exercises)) {
            exercises.set(exercise.id, exercise);
        }
        showCards(exercises);
        showChapter(news);
        showCourse(news);
        showSidebar(news);
        showNotices(news.notices);
        const [arrival] = performance.getEntriesByType("navigation");
        if (!told && location.hash && arrival.type === "navigate") {
            // The cards have grown; what the reader came for is still in view.
            document.querySelector(":target")?.scrollIntoView();
        }
        told = true;
    }

    // A browser allows six connections to a server: a tab that nobody sees gives its own back, and
    // asks again when it is looked at.
    let events = null;
    let patience = 0;
    function listen() {
        if (document.visibilityState === "hidden") {
            events?.close();
            events = null;
        } else if (!events) {
            events = new EventSource("/events");
            events.onopen = () => { clearTimeout(patience); patience = 0; };
            events.onmessage = (event) => show(JSON.parse(event.data));
            events.onerror = () => {
                patience ||= setTimeout(() => showNotices([
                    "The program behind this page has stopped. Start it again with `cargo run`; this page will notice.",
                ]), 2000);
                if (events.readyState === EventSource.CLOSED) {
                    events = null;
                    setTimeout(listen, 2000);
                }
            };
        }
    }

    document.querySelector("main")?.prepend(notices);
    document.body.append(voice);
    document.addEventListener("visibilitychange", listen);
    listen();
})();
