/** The looks of the reader: a column to read, what belongs to it beside it. The colours are those of all pages. */
export const readerStyle = `
.reader { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
.reader main { display: block; padding: 1rem 0 2rem; }
.reader main:focus { outline: none; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.bar nav { display: flex; gap: 1rem; align-items: baseline; }
.brand { font-weight: 700; font-size: 1.125rem; color: var(--ink); text-decoration: none; }
.search { display: flex; gap: .5rem; flex: 1 1 16rem; max-width: 30rem; }
.search input { flex: 1; min-width: 0; font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; padding: .375rem .75rem; }
.reader footer { border-top: 1px solid var(--line); padding: 1rem 0 2rem; }
.reader h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); line-height: 1.2; overflow-wrap: anywhere; text-wrap: balance; }
.reader h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
.reader h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; }
.reader section > p, .reader main > p { margin: .5rem 0; max-width: 46rem; }
.reader ul { padding-left: 1.25rem; }
.reader ul.languages { padding: .5rem 0 0; }
.reader li { overflow-wrap: anywhere; }
.plain { list-style: none; }
.reader ul.plain { padding: 0; display: grid; gap: .5rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 2rem; }

.news { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 3rem; }
.byline { color: var(--soft); margin: .5rem 0 1rem; }
.prose { font: 1.125rem/1.6 Georgia, "Times New Roman", "Noto Serif", serif; max-width: 40rem; }
.prose p { position: relative; margin: 0 0 1rem; overflow-wrap: anywhere; scroll-margin-top: 6rem; }
.prose p:target { background: var(--raised); box-shadow: 0 0 0 .5rem var(--raised); border-radius: 2px; }
.pilcrow { font: .75rem/1 system-ui, sans-serif; color: var(--soft); text-decoration: none; margin-right: .25rem; }
.gap { color: var(--soft); font-family: system-ui, sans-serif; font-size: .875rem; }
.said { text-decoration: underline dotted var(--soft); text-underline-offset: 4px; }
.name { color: inherit; text-decoration-color: var(--link); }
mark { background: #ffe28a; color: #1f2125; padding: .0625rem 0; }
mark .name { color: #1f2125; }
.reader aside h2 { font-size: 1rem; margin-top: 1.5rem; }
.reader aside { font-size: .9375rem; border-left: 1px solid var(--line); padding-left: 1.5rem; }
.words { color: var(--ink); text-decoration-color: var(--line); }
.facts { margin: .5rem 0; display: grid; gap: .375rem; max-width: 46rem; }
.facts dt { font-size: .8125rem; color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.excerpt { margin: .75rem 0 1.25rem; max-width: 46rem; scroll-margin-top: 1rem; }
.excerpt blockquote { font: 1.0625rem/1.55 Georgia, "Times New Roman", "Noto Serif", serif; margin: 0 0 .25rem; }
.excerpt figcaption, .excerpt .small { overflow-wrap: anywhere; }
.excerpt.near blockquote { border-left-style: dashed; }
.excerpt:target { background: var(--raised); box-shadow: 0 0 0 .5rem var(--raised); }
.contents { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .75rem 0; }
.days { list-style: none; padding: 0; margin: 1rem 0; }
.day { margin: 0; }
.axis { margin: 1rem 0; }
.axis svg, .bars { display: block; width: 100%; height: auto; }
.axis svg { min-width: 36rem; }
.axis { overflow-x: auto; }
.bars { max-width: 40rem; }
.axis text { font-size: 13px; fill: var(--soft); }
.bars text { font-size: 14px; fill: var(--ink); }
.axis .line { stroke: var(--soft); stroke-width: 1; }
.axis .span { stroke: #2e8b57; stroke-width: 5; opacity: .45; }
.axis circle { fill: #2e8b57; stroke: #2e8b57; stroke-width: 2; }
.axis circle.published { fill: var(--ground); }
.axis a:hover circle { stroke: var(--ink); }
.bars .bar { fill: #2e8b57; }
.bars .range { fill: #2e8b57; opacity: .4; }
.numbers table { border-collapse: collapse; width: 100%; max-width: 46rem; margin: .5rem 0 1.5rem; }
.numbers th, .numbers td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; font-weight: 400; }
.numbers thead th { font-size: .8125rem; color: var(--soft); }

@media (max-width: 56rem) {
  .news { grid-template-columns: minmax(0, 1fr); }
  .reader aside { border-left: 0; padding-left: 0; border-top: 1px solid var(--line); margin-top: 1.5rem; }
}
`;
