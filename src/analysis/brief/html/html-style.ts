/** The style sheet of a brief: screen light and dark, narrow, print. No outside resource. */
export const HTML_STYLE = `
:root{--paper:#fffdf9;--ink:#1d1b18;--soft:#5c574f;--line:#d9d3c7;--tint:#f5f1e9;--closer:#2f7fb5;--closer-ink:#1b608f;--apart:#c2641a;--apart-ink:#9a4a0c;--mark:#ffe9a8;--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4","Source Serif Pro",Cambria,Georgia,"Noto Serif","Noto Naskh Arabic",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Noto Sans Arabic",sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#e9e4da;--soft:#a8a196;--line:#3a3630;--tint:#211f1b;--closer:#5ba4d6;--closer-ink:#86c2ec;--apart:#e0873f;--apart-ink:#f2a76a;--mark:#5a4a12}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);font-kerning:normal;text-rendering:optimizeLegibility;overflow-wrap:break-word}
main,header,footer{max-width:43rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:3.5rem 0}
.kicker,.meta,nav,figcaption,.title,table,.note,.legend,h3,.facts,.cite,summary,.bar,.said,.lean,footer{font-family:var(--sans)}
.kicker{margin:0 0 .75rem;font-size:.8rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
h1{margin:0 0 .75rem;font-size:clamp(1.9rem,6vw,2.75rem);line-height:1.12;font-weight:600;letter-spacing:-.012em;text-wrap:balance}
h2{margin:3rem 0 .75rem;padding-block-start:1rem;border-block-start:2px solid var(--ink);font-size:1.45rem;line-height:1.25;font-weight:600;text-wrap:balance}
h3{margin:1.6rem 0 .3rem;font-size:.92rem;font-weight:650;line-height:1.35;break-after:avoid}
p{margin:0 0 .9rem;text-wrap:pretty}
p,h1,h2,h3,figcaption,summary{direction:ltr}
.sentence>span{direction:ltr;unicode-bidi:isolate}
.meta{margin:.2rem 0;color:var(--soft);font-size:.9rem}
.lean{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;margin:1.25rem 0 0;padding:.9rem 1.1rem;background:var(--tint);border-radius:4px;font-size:.88rem;line-height:1.5}
.lean p{flex:1 1 18rem;margin:0}
.gauge{flex:0 1 13rem;min-width:11rem;direction:ltr;font:600 15px var(--sans);fill:var(--soft)}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:1.25rem 0 0;padding:0;list-style:none;font-size:.86rem}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--closer);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
.sentence.open>span:first-child{background:var(--mark);box-decoration-break:clone;-webkit-box-decoration-break:clone}
.marks{font:600 .68em/1 var(--sans);white-space:nowrap;vertical-align:.45em;font-variant-numeric:tabular-nums}
.mark{padding:.2em .2em;text-decoration:none;color:var(--soft);border-radius:3px}
.mark.closer{color:var(--closer-ink)}.mark.apart{color:var(--apart-ink)}
.mark.count{padding-inline:0;color:inherit;text-decoration:underline;text-decoration-color:var(--line)}
.mark.many{font-weight:500}
.mark:hover{background:var(--tint);text-decoration:underline}
.range{display:none}
.support{padding-inline-end:.1em;color:var(--soft)}
.judged{font:600 .72em/1.3 var(--sans);color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:.1em .4em}
.note,.legend{font-size:.86rem;line-height:1.5;color:var(--soft)}
.note{margin-block-start:1.1rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--line)}
figure{margin:1.75rem 0 .75rem}
.title{margin:0 0 .4rem;font-size:.88rem;font-weight:650}
figure svg{display:block;width:100%;height:auto;max-width:100%;color:var(--ink);direction:ltr}
figure a:focus-visible{outline-offset:1px}figure a:hover{opacity:.8}
.narrow{display:none}
figcaption{margin-block-start:.4rem;font-size:.82rem;line-height:1.45;color:var(--soft)}
details{margin:.3rem 0 1rem}summary{cursor:pointer;font-size:.82rem;color:var(--soft)}
.wide-table{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.84rem;line-height:1.4;margin-block:.75rem;font-variant-numeric:tabular-nums}
th,td{padding:.45rem .8rem .45rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
:dir(rtl)>th,:dir(rtl)>td{padding:.45rem 0 .45rem .8rem}
thead th{font-weight:600;color:var(--soft)}tbody th{font-weight:600;white-space:nowrap}td.n,th.n{text-align:end}.d{white-space:nowrap}.w{width:46%}
td .marks{vertical-align:baseline}abbr{text-decoration:none}
td:target,li:target{background:var(--tint)}
.evidence{padding:0;margin:0;list-style:none;font-size:.93rem}
.evidence>li{display:grid;grid-template-columns:2.6rem minmax(0,1fr);padding-block:.9rem;border-block-end:1px solid var(--line);scroll-margin-block-start:1rem}
.no{font:600 .82rem/1.9 var(--sans);color:var(--soft)}
blockquote{margin:0 0 .45rem;line-height:1.55;unicode-bidi:isolate}
blockquote mark{background:var(--mark);color:inherit;padding:.08em .1em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.ctx{color:var(--soft)}
.cite{margin:0 0 .2rem;font-size:.82rem;line-height:1.45}
cite{unicode-bidi:isolate}cite:dir(rtl){font-style:normal}
.facts{margin:0;font-size:.8rem;line-height:1.5;color:var(--soft)}
.facts b{font-weight:600}.facts .closer{color:var(--closer-ink)}.facts .apart{color:var(--apart-ink)}
.coded{font-size:.74rem;opacity:.85}.coded code{font-size:.95em}
dialog{inset:0 0 0 auto;margin:0 0 0 auto;width:min(29rem,100vw);height:100dvh;max-height:none;padding:0;border:0;border-inline-start:1px solid var(--line);background:var(--paper);color:var(--ink);box-shadow:0 0 40px rgb(0 0 0/.22);overflow:auto}
:dir(rtl)>dialog{inset:0 auto 0 0;margin:0 auto 0 0}
dialog::backdrop{background:rgb(20 18 14/.12)}
.bar{position:sticky;inset-block-start:0;z-index:1;display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.6rem 1.1rem;background:var(--tint);border-block-end:1px solid var(--line)}
dialog h2{margin:0;padding:0;border:0;font:650 .92rem var(--sans)}
dialog button{min-height:2.1rem;min-width:2.1rem;font:600 .84rem var(--sans);color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:5px;padding:.25rem .6rem;cursor:pointer}
.said{margin:0;padding:.9rem 1.1rem;font-size:.88rem;line-height:1.5;color:var(--soft);border-block-end:1px solid var(--line)}
dialog .evidence{padding:.2rem 1.1rem 1rem}dialog .evidence>li:last-child{border:0}
footer{padding-block:2rem 4rem;font-size:.82rem;color:var(--soft)}
@media (min-width:75rem){html:has(dialog[open]) body{padding-inline-end:29rem}}
@media (max-width:40rem){body{font-size:1rem}header{padding-block-start:2rem}.wide{display:none}.narrow{display:block}h2{margin-block-start:2.25rem}.mark{padding:.35em .3em}.d,tbody th{white-space:normal}.evidence>li{grid-template-columns:2rem minmax(0,1fr)}dialog,:dir(rtl)>dialog{inset:auto 0 0 0;margin:auto 0 0;width:100vw;max-width:none;height:min(70dvh,36rem);border:0;border-block-start:1px solid var(--line);border-start-start-radius:12px;border-start-end-radius:12px}}
@media screen and (max-width:40rem){:is(#figures,#sources) :is(table,tbody){display:block}:is(#figures,#sources) thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}:is(#figures,#sources) tr{display:flex;flex-wrap:wrap;gap:.1rem .8rem;padding-block:.6rem;border-block-end:1px solid var(--line)}:is(#figures,#sources) :is(th,td){display:block;width:auto;padding:0;border:0;color:var(--soft)}:is(#figures,#sources) :is(tbody th,.w,td:first-child){flex:1 0 100%;color:var(--ink)}#sources td:first-child{font-weight:600}.s::before{content:"speaks for "}td[data-sign]::before{content:attr(data-sign) " "}}
@page{margin:19mm 18mm;size:A4}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f6f6f6;--mark:#fff;--closer:#2f7fb5;--closer-ink:#1b608f;--apart:#c2641a;--apart-ink:#9a4a0c;color-scheme:light}body{font-size:10.5pt;line-height:1.42}main,header,footer{max-width:none;padding-inline:0}header{padding-block:0}nav,.skip,.screen,dialog,details,.many{display:none!important}.range{display:inline;white-space:normal;font-weight:400}.marks{white-space:normal}h2{margin-block-start:1.6rem;break-after:avoid}p{orphans:3;widows:3}.sentence .mark{padding:0 .1em}tr,figure{break-inside:avoid}.wide{display:block}.narrow{display:none}figure{max-width:15.5cm}a,.mark.count{text-decoration:none}.lean{-webkit-print-color-adjust:exact;print-color-adjust:exact}
#passages-list .legend{display:none}.evidence{columns:2;column-gap:7mm;font-size:8pt;line-height:1.35}.evidence>li{grid-template-columns:1.9em minmax(0,1fr);padding-block:.3em;border:0;break-inside:avoid}.no{font-size:7.5pt;line-height:1.4}blockquote{margin:0;line-height:1.35}blockquote mark{padding:0}.ctx,.coded{display:none}blockquote mark::before{content:"“"}blockquote mark::after{content:"”"}.cite,.facts{font-size:7.2pt;line-height:1.35;margin:0}}
`
