/** The looks of every page, light and dark. Colours keep a contrast of at least 4.5 to what they stand on. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --side: #f2f3f5; --raised: #f7f8f9; --line: #d7d9dd;
  --ink: #1f2125; --soft: #55585f; --link: #0057b8; --button: #e3e5e8; --button-ink: #1f2125; --focus: #1a5fd0;
  --accent: #8a8d93;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #2b2d31; --side: #1f2023; --raised: #26282c; --line: #43464d;
    --ink: #e9eaec; --soft: #b4b7be; --link: #6cb6ff; --button: #44474e; --button-ink: #f2f3f5; --focus: #8ab9ff;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.45 system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--ground); }
body { margin: 0; }
h1, h2, h3, h4, p, blockquote, ul { margin: 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: absolute; left: 1rem; top: 1rem; z-index: 9; padding: .5rem 1rem; background: var(--ground); }
.small { font-size: .8125rem; color: var(--soft); }

.playground { display: grid; grid-template-columns: 15rem minmax(0, 1fr); height: 100dvh; }
.rooms { background: var(--side); padding: 1rem; display: flex; flex-direction: column; gap: 1rem; }
.rooms .server { font-weight: 700; }
.rooms ul { list-style: none; padding: 0; }
.rooms li a { display: block; padding: .375rem .5rem; border-radius: 4px; color: var(--ink); text-decoration: none; }
.rooms li a[aria-current], .rooms li a:hover { background: var(--button); }
.rooms > p.small { margin-top: auto; }
.languages { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem .75rem; padding: 0; }
.languages a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.rooms .languages li a { display: inline; padding: 0; color: var(--link); background: none; text-decoration: underline; }
.rooms .languages li a[aria-current] { color: inherit; background: none; text-decoration: none; }
main { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
main > header { padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
main > header h1 { font-size: 1rem; }
.channel { flex: 1; overflow-y: auto; padding: 1rem; min-height: 0; }
.welcome { max-width: 46rem; padding: 1rem 0 1.5rem; display: grid; gap: .75rem; }
.welcome h2 { font-size: 1.5rem; line-height: 1.2; }
.examples { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; }

.message { position: relative; display: flex; gap: .75rem; padding: .5rem 2.75rem .5rem .25rem; border-radius: 6px; }
.message:hover, .message:focus-within { background: var(--raised); }
.avatar { flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; background: #2e8b57; color: #fff; font-weight: 700; display: grid; place-items: center; }
.own .avatar { background: #4752c4; }
.body { min-width: 0; flex: 1; max-width: 46rem; }
.author { font-weight: 600; margin-bottom: .125rem; }
.badge { font-size: .6875rem; background: #4752c4; color: #fff; border-radius: 3px; padding: .0625rem .25rem; vertical-align: .125em; }
.typed, .text, blockquote { overflow-wrap: anywhere; white-space: pre-wrap; }
.container { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; background: var(--raised); padding: .75rem 1rem; display: grid; gap: .5rem; }
.container[data-accent="2e8b57"] { --accent: #2e8b57; }
.container[data-accent="c98a1b"] { --accent: #c98a1b; }
.container[data-accent="3b7dd8"] { --accent: #3b7dd8; }
.container[data-accent="b3392f"] { --accent: #b3392f; }
.title { font-size: 1.25rem; line-height: 1.25; margin: .125rem 0; }
.heading { font-size: 1rem; margin: .25rem 0 0; }
.text ul { margin: 0; padding-left: 1.25rem; white-space: normal; }
blockquote { border-left: 4px solid var(--line); padding-left: .75rem; margin: .25rem 0; }
hr { border: 0; border-top: 1px solid var(--line); width: 100%; margin: .25rem 0; }
u { text-decoration-thickness: 2px; text-underline-offset: 2px; }
code { background: var(--button); color: var(--button-ink); padding: 0 .25rem; border-radius: 3px; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; }
.section { display: flex; gap: 1rem; justify-content: space-between; align-items: start; }
.button, button[type="submit"] { font: inherit; font-size: .875rem; font-weight: 500; text-align: left; color: var(--button-ink); background: var(--button); border: 1px solid transparent; border-radius: 6px; padding: .375rem .875rem; min-height: 2.25rem; cursor: pointer; text-decoration: none; }
.button:hover, button[type="submit"]:hover { border-color: var(--soft); }
.button:disabled { opacity: .55; cursor: default; }
.button[data-style="primary"], .button[data-style="success"] { background: #4752c4; color: #fff; }
.button[data-style="danger"] { background: #b3392f; color: #fff; }
.linkish { font: inherit; color: var(--link); background: none; border: 0; padding: 0; text-decoration: underline; cursor: pointer; }
.private { margin-top: .375rem; }
.file pre { max-height: 20rem; overflow: auto; background: var(--side); padding: .5rem; border-radius: 4px; font-size: .8125rem; }
.notice { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; margin: .5rem 0; }
.apps { position: absolute; top: .25rem; right: .25rem; font: inherit; width: 2.25rem; height: 2rem; border: 1px solid transparent; border-radius: 4px; background: none; color: var(--soft); cursor: pointer; }
.apps:hover, .apps:focus { background: var(--button); color: var(--button-ink); }
.menu { position: absolute; top: 2.5rem; right: .25rem; z-index: 5; display: grid; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .25rem; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.menu button { font: inherit; font-size: .875rem; text-align: left; color: var(--ink); background: none; border: 0; border-radius: 4px; padding: .5rem .75rem; cursor: pointer; }
.menu button:hover, .menu button:focus { background: var(--button); color: var(--button-ink); }

#composer { position: relative; padding: .5rem 1rem .75rem; }
.line { display: flex; gap: .5rem; }
.line input { flex: 1; min-width: 0; font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 8px; padding: .625rem .875rem; }
.suggestions { position: absolute; left: 1rem; right: 1rem; bottom: 100%; max-height: 45vh; overflow-y: auto; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: .25rem; box-shadow: 0 -4px 16px rgb(0 0 0 / .2); }
.suggestions [role="option"] { padding: .375rem .625rem; border-radius: 4px; cursor: pointer; color: var(--soft); overflow-wrap: anywhere; }
.suggestions strong { color: var(--ink); margin-right: .375rem; }
.suggestions [aria-selected="true"], .suggestions [role="option"]:hover { background: var(--button); color: var(--button-ink); }
.suggestions [aria-selected="true"] strong { color: var(--button-ink); }
#hint { padding: .25rem .25rem 0; }

@media (max-width: 46rem) {
  .playground { grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); }
  .rooms { flex-direction: row; align-items: center; padding: .5rem 1rem; flex-wrap: wrap; gap: .25rem 1rem; }
  .rooms ul { display: flex; }
  .rooms > p.small, #hint .wide { display: none; }
  main > header { padding: .375rem 1rem; }
  .channel { padding: .5rem; }
  .avatar { width: 1.75rem; height: 1.75rem; font-size: .75rem; }
  .message { gap: .5rem; }
  .container { padding: .5rem .75rem; }
}
@media (prefers-reduced-motion: no-preference) { .channel { scroll-behavior: smooth; } }
`;
