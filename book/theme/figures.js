// Brings the figures to life: reads their controls, and swaps in what Rust has drawn. It knows nothing
// of neurons. Where WebAssembly does not come, the still figures remain, and so do their numbers.
"use strict";
(async (script) => {
    // A page has pictures of one part of the book, and loads its file. On the page that prints the whole
    // book, those of other parts stay still.
    const part = document.querySelector("figure[data-touch]")?.dataset.part;
    if (!part) return;
    let rust;
    try {
        const answer = await fetch(new URL(`../figures-${part}.wasm`, script), { cache: "no-cache" });
        rust = (await WebAssembly.instantiate(await answer.arrayBuffer())).instance.exports;
    } catch {
        return;
    }

    // Not a number where there is none; the pictures write a real minus sign, so it is one.
    function number(text) {
        return text.trim() === "" ? NaN : Number(text.replace("−", "-"));
    }

    function drawing(picture, state) {
        for (const text of state) rust.number(number(text ?? ""));
        const length = rust.draw(picture);
        return new TextDecoder().decode(new Uint8Array(rust.memory.buffer, rust.picture(), length));
    }

    // One polite voice for the page, which waits until the hand rests.
    const voice = document.createElement("p");
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
    document.body.append(voice);
    const calm = matchMedia("(prefers-reduced-motion: reduce)");

    function bringToLife(figure) {
        const [form, drawn] = figure.querySelectorAll("form, .drawn");
        const start = figure.dataset.start.split(",").filter(Boolean);
        const controls = [...form.querySelectorAll("[data-at]")];
        // The numbers, as they were typed.
        let state = [...start];
        let says, waiting, resting, playing;
        const play = form.querySelector("[data-play]");
        const takeBack = form.querySelector("[data-pop]");
        const tables = () => [...drawn.querySelectorAll(".table-wrapper")];

        function show() {
            waiting = cancelAnimationFrame(waiting);
            // A refusal takes the room of the picture, so that nothing jumps.
            drawn.style.minHeight = `${drawn.offsetHeight}px`;
            const before = tables().map((box) => [box.scrollLeft, box === document.activeElement]);
            drawn.innerHTML = drawing(Number(figure.dataset.touch), state);
            // A table stays where its reader has scrolled it, and keeps the focus.
            tables().forEach((box, i) => {
                const [left, focused] = before[i] ?? [];
                if (focused) {
                    box.tabIndex = 0;
                    box.focus({ preventScroll: true });
                }
                if (left) box.scrollLeft = left;
            });
            says = drawn.querySelector(".says");
            if (drawn.children.length > 1) drawn.style.minHeight = "";
            for (const control of controls) {
                const text = state[control.dataset.at] ?? "";
                if ("last" in control.dataset) control.max = says.dataset.last ?? text;
                if (control.dataset.go) control.ariaDisabled = !(control.dataset.go in says.dataset);
                else if (control.type === "checkbox") control.checked = Number(text) === 1;
                else control.value = control.type === "range" ? number(text) : text;
                if (control.type === "range") control.setAttribute("aria-valuetext", text);
                if (control.type === "text") control.ariaInvalid = !Number.isFinite(number(text));
            }
            if (play) play.ariaDisabled = !playing && !says.dataset.play;
            if (takeBack) takeBack.ariaDisabled = state.length === 0;
        }

        function rest() {
            if (playing) return;
            voice.textContent = says.textContent;
            history.replaceState(null, "", `#${figure.id}=${state.map(encodeURIComponent)}`);
        }

        function change() {
            waiting ||= requestAnimationFrame(show);
            clearTimeout(resting);
            resting = setTimeout(rest, 700);
        }

        function set(at, text) {
            state[at] = text;
            change();
        }

        function pause() {
            if (!playing) return;
            playing = clearInterval(playing);
            play.textContent = "Play";
            // Where it stopped is told, and written to the address.
            change();
        }

        form.addEventListener("focusin", ({ target }) => {
            // A redraw would wipe out what is being typed.
            if (target.type === "text") pause();
        });
        form.addEventListener("input", ({ target }) => {
            if (target.type !== "text") take(target);
        });
        form.addEventListener("change", ({ target }) => {
            if (target.type === "text") take(target);
        });
        function take(control) {
            pause();
            if (control.dataset.restart) state[control.dataset.restart] = "0";
            set(control.dataset.at, control.type === "checkbox" ? String(Number(control.checked)) : control.value);
        }

        form.addEventListener("click", ({ target }) => {
            const { go, at, push, pop, play: step } = target.dataset;
            if (step && !playing && says.dataset.play) {
                if (calm.matches) return set(step, says.dataset.last);
                playing = setInterval(() => {
                    if (says.dataset.play) set(step, says.dataset.play);
                    else pause();
                }, 900);
                play.textContent = "Pause";
                return;
            }
            pause();
            if (go && says.dataset[go]) set(at, says.dataset[go]);
            if (push) set(state.length, push);
            if (pop !== undefined && state.pop()) change();
        });
        form.addEventListener("submit", (event) => event.preventDefault());
        form.addEventListener("reset", (event) => {
            event.preventDefault();
            pause();
            state = [...start];
            change();
        });

        // A link holds a state: #live-plane=0.2,0.6,0.6,1
        function follow() {
            const [id, ...texts] = location.hash.slice(1).split("=");
            if (id !== figure.id || texts.length === 0) return false;
            pause();
            const numbers = texts.join("=");
            state = (numbers ? numbers.split(",") : []).slice(0, 300).map((text) => {
                try {
                    return decodeURIComponent(text);
                } catch {
                    return text;
                }
            });
            show();
            return true;
        }
        addEventListener("hashchange", () => {
            if (follow()) figure.scrollIntoView();
        });

        show();
        form.hidden = false;
        // After a reload or Back, the browser returns to where the reader was.
        const [arrival] = performance.getEntriesByType("navigation");
        if (follow() && arrival.type === "navigate") figure.scrollIntoView();
    }

    for (const figure of document.querySelectorAll(`figure[data-part="${part}"]`)) bringToLife(figure);
})(document.currentScript.src);
