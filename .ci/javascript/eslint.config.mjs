// What the scripts of the pages may use. They are sent as they are written, so a browser that does not
// know a word of them runs none of it.
//
// The oldest browsers that the book is for are Safari 15, Chrome 90 and Firefox 90, all of 2021. They
// know the language of ECMAScript 2021 but for one thing: only since 16.4 can Safari look behind in a
// regular expression, `(?<=…)`. Of ECMAScript 2022 none knows all: `static { … }` came with Safari 16.4,
// Chrome 94 and Firefox 93.
import js from "@eslint/js";
import esX from "eslint-plugin-es-x";
import globals from "globals";

export default [
    { ignores: ["target/"] },
    js.configs.recommended,
    esX.configs["flat/restrict-to-es2021"],
    {
        files: ["book/theme/*.js"],
        languageOptions: { sourceType: "script", globals: globals.browser },
        rules: { "es-x/no-regexp-lookbehind-assertions": "error" },
    },
];
