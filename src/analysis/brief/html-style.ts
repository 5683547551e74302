/** The style sheet of a brief: screen light and dark, narrow, print. No outside resource. */
export const HTML_STYLE = `
:root{--paper:#fffdf9;--ink:#1d1b18;--soft:#5c574f;--line:#d9d3c7;--tint:#f4efe6;--closer:#2f7fb5;--closer-ink:#1b608f;--apart:#c2641a;--apart-ink:#9a4a0c;--mark:#ffe9a8;--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Source Serif Pro",Cambria,Georgia,"Noto Serif","Noto Naskh Arabic",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Noto Sans Arabic",sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ebe6dc;--soft:#a8a196;--line:#3a3630;--tint:#211f1b;--closer:#5ba4d6;--closer-ink:#86c2ec;--apart:#e0873f;--apart-ink:#f2a76a;--mark:#5a4a12}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);font-kerning:normal;text-rendering:optimizeLegibility;overflow-wrap:break-word}
main,header,footer{max-width:43rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:3.5rem 1rem}
.kicker,.meta,nav,figcaption,table,.note,.legend,h3,.facts,.cite,summary,dialog .bar,footer{font-family:var(--sans)}
.kicker{margin:0 0 .75rem;font-size:.8rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
h1{margin:0 0 .75rem;font-size:clamp(1.9rem,6vw,2.75rem);line-height:1.12;font-weight:600;letter-spacing:-.012em;text-wrap:balance}
h2{margin:3rem 0 .75rem;padding-block-start:1rem;border-block-start:2px solid var(--ink);font-size:1.45rem;line-height:1.25;font-weight:600;text-wrap:balance}
h3{margin:1.6rem 0 .3rem;font-size:.92rem;font-weight:650;line-height:1.35;break-after:avoid}
p{margin:0 0 .9rem;hanging-punctuation:first}
.meta{margin:.2rem 0;color:var(--soft);font-size:.9rem}
.lean{margin:1.25rem 0 0;padding:.8rem 1rem;background:var(--tint);border-inline-start:3px solid var(--soft);font:.92rem/1.5 var(--sans)}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:1.5rem 0 0;padding:0;list-style:none;font-size:.88rem}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--closer);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
.marks{font:600 .7em/1 var(--sans);white-space:nowrap;vertical-align:.42em;font-variant-numeric:tabular-nums}
.mark{padding:.18em .22em;text-decoration:none;color:var(--soft);border-radius:3px}
.mark.closer{color:var(--closer-ink)}.mark.apart{color:var(--apart-ink)}
.mark:hover{background:var(--tint);text-decoration:underline}
.range{display:none}
.support{font:600 .78em var(--sans);color:var(--soft)}
.note,.legend{font-size:.86rem;line-height:1.5;color:var(--soft)}
.note{padding-inline-start:.9rem;border-inline-start:2px solid var(--line)}
figure{margin:1.5rem 0}
figure svg{display:block;width:100%;height:auto;max-width:100%;color:var(--ink)}
.narrow{display:none}
figcaption{margin-block-start:.5rem;font-size:.84rem;line-height:1.45;color:var(--soft)}
details{margin:.5rem 0 1rem}summary{cursor:pointer;font-size:.86rem;color:var(--soft)}
.wide-table{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.86rem;line-height:1.4;margin-block:.75rem;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .6rem .45rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
th{font-weight:600;color:var(--soft)}td.n,th.n{text-align:end}
tr:target,li:target{background:var(--tint)}
.evidence{padding:0;list-style:none;font-size:.95rem}
.evidence>li{display:grid;grid-template-columns:2.6rem 1fr;padding-block:.9rem;border-block-end:1px solid var(--line);scroll-margin-block-start:1rem}
.no{font:600 .85rem/1.9 var(--sans);color:var(--soft)}
blockquote{margin:0 0 .45rem;line-height:1.55;unicode-bidi:isolate}
blockquote mark{background:var(--mark);color:inherit;padding:.08em .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.ctx{color:var(--soft)}
.cite{margin:0 0 .3rem;font-size:.84rem;line-height:1.45}
.facts{margin:0;font-size:.8rem;line-height:1.5;color:var(--soft)}.facts div{display:inline}.facts div+div::before{content:" · "}.facts dt,.facts dd{display:inline;margin:0}.facts dt::after{content:": "}.facts code{font-size:.95em}
.facts .closer{color:var(--closer-ink)}.facts .apart{color:var(--apart-ink)}
dialog{width:min(42rem,calc(100vw - 1.5rem));max-height:min(80vh,46rem);padding:0;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);box-shadow:0 12px 50px rgb(0 0 0/.28);overflow:auto}
dialog::backdrop{background:rgb(20 18 14/.45)}
dialog .bar{position:sticky;inset-block-start:0;display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.7rem 1.1rem;background:var(--tint);border-block-end:1px solid var(--line);font-size:.86rem}
dialog h2{margin:0;padding:0;border:0;font:650 .92rem var(--sans)}
dialog button{font:600 .86rem var(--sans);color:inherit;background:none;border:1px solid var(--line);border-radius:5px;padding:.3rem .7rem;cursor:pointer}
dialog .evidence{margin:0;padding:.2rem 1.1rem 1rem}
dialog .evidence>li{border:0;border-block-end:1px solid var(--line)}dialog .evidence>li:last-child{border:0}
footer{padding-block:2rem 4rem;font-size:.84rem;color:var(--soft)}
@media (max-width:34rem){body{font-size:1rem}header{padding-block-start:2rem}.wide{display:none}.narrow{display:block}.evidence>li{grid-template-columns:1fr}.no{line-height:1.4}h2{margin-block-start:2.25rem}.mark{padding:.35em .3em}}
@page{margin:20mm 18mm;size:A4}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#fff;--mark:#fff;color-scheme:light}body{font-size:10.5pt;line-height:1.42}main,header,footer{max-width:none;padding-inline:0}header{padding-block:0}nav,.skip,dialog,summary,.more,.many{display:none!important}.range{display:inline}h2{margin-block-start:1.6rem;break-after:avoid}p,li,tr,figure{break-inside:avoid}.wide{display:block}.narrow{display:none}figure{max-width:15cm}.evidence{font-size:8.8pt}.evidence>li{padding-block:.35rem}.ctx{display:none}.facts{font-size:7.8pt}.lean{border:1px solid var(--line)}a{text-decoration:none}blockquote mark{padding:0}}
`
