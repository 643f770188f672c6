/** How the record's page is set: the tokens of the product, one column, paper in mind. It loads nothing. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#faf7f1;--ink:#22201c;--quiet:#5c574e;--hair:#dcd5c8;--edge:#857c6c;--a:#0b5c63;--b:#874f00;--both:#4a3a78;--tint:#e7e2f2;--stop:#9b2c1f;--focus:#1b5fc2;
--sans:'Atkinson Hyperlegible Next','Noto Sans',system-ui,sans-serif;--serif:Newsreader,Georgia,'Noto Serif',serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#181715;--ink:#f0ebe1;--quiet:#aea79a;--hair:#3a3731;--edge:#8b8478;--a:#7ccdd0;--b:#e7b662;--both:#bfb0ea;--tint:#2d2546;--stop:#ef8d7f;--focus:#8ab8ff}}
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink);font:400 100%/1.55 var(--sans);-webkit-text-size-adjust:100%}
body{max-width:44rem;margin:0 auto;padding:3rem 1.25rem 4rem;overflow-wrap:break-word}
h1,h2,h3,.signed .head,.heading{font-family:var(--serif);font-weight:500}
h1,h2{text-wrap:balance}h3,.head,p,li{text-wrap:pretty}
h1{font-size:clamp(1.9rem,1.4rem + 2.4vw,2.75rem);line-height:1.14;margin:.15rem 0 1.1rem}
h2{font-size:1.6rem;line-height:1.2;margin:3.25rem 0 .9rem;padding-top:1.1rem;border-top:1px solid var(--hair)}
h3{font-size:1.2rem;line-height:1.32;margin:2.1rem 0 .5rem}
h4{font:500 1rem/1.4 var(--sans);margin:1.4rem 0 .3rem}
p{margin:.35rem 0}ul,ol{list-style:none}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--focus);outline-offset:3px;border-radius:2px}
.heading,.quiet,.facts,nav,footer,caption,.label{color:var(--quiet)}
.heading{font-size:1.15rem}
.notice{font-weight:500;margin-bottom:1rem}
.warning{color:var(--stop);border-left:3px solid var(--stop);padding-left:.9rem;font-size:1.1rem}
.facts li{margin:.15rem 0}
nav{margin-top:1.5rem;padding-top:.9rem;border-top:1px solid var(--hair)}
nav h2{font:inherit;margin:0;padding:0;border:0}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
nav a{display:inline-block;padding:.3rem 0}
.said{white-space:pre-line}
.strong,.label,.common th[scope=row]{font-weight:500}
.label{color:inherit}
.mark{display:inline-block;width:.68em;height:.68em;background:var(--a);border-radius:50%;margin-right:.45em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.mark.b{background:var(--b);border-radius:0}
.mark+.mark{margin-left:-.2em}
.signed{counter-reset:one}
.signed>li{counter-increment:one;position:relative;padding:1.2rem 0 1.3rem 2.6rem;border-bottom:1px solid var(--hair);break-inside:avoid}
.signed>li:first-child{padding-top:.3rem}
.signed>li::before{content:counter(one);position:absolute;left:0;font:500 1.28rem/1.35 var(--serif);color:var(--quiet)}
.signed .head{font-size:1.28rem;line-height:1.35;margin:0}
.signed .about{color:var(--quiet);margin:.45rem 0 .1rem}
.about>span+span::before{content:'\\00a0\\00b7\\20';white-space:pre}
.owners{display:grid;grid-template-columns:1fr 1fr;grid-auto-flow:dense;gap:.3rem 1.5rem;margin-top:.85rem}
.owners .a{grid-column:1}.owners .b{grid-column:2}.owners li{border-top:1px solid var(--edge);padding:.35rem 0 0 1.15em;position:relative}.owners .mark{position:absolute;left:0;top:.85em;margin:0}
.plain>li{padding:.65rem 0;border-bottom:1px solid var(--hair);break-inside:avoid}
.plain .lines{margin-top:.2rem}
.plain .lines li{margin:.15rem 0 .15rem 1.15em}.mark.b{border-radius:0}
.short>li{padding-left:1.1rem;margin:.3rem 0;position:relative;break-inside:avoid}
.short>li::before{content:'\\2013';position:absolute;left:0;color:var(--quiet)}
.numbered{list-style:decimal;padding-left:1.5rem;break-inside:avoid}
.numbered li{margin:.2rem 0;padding-left:.25rem}
.numbered li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
.scale{columns:2;column-gap:2rem;color:var(--quiet)}.numbered.scale li{margin:0;padding-bottom:.2rem}
dl>div{padding:.5rem 0;border-bottom:1px solid var(--hair);display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1.25rem;break-inside:avoid}
dt{font-weight:500}dl>div:target{background:var(--tint)}
.term{text-decoration:underline dotted;text-underline-offset:.22em}
.table{overflow-x:auto;margin:.6rem 0 1.1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:.2rem 0 .3rem;font-weight:500;color:var(--ink)}
th,td{text-align:left;font-weight:400;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--hair);vertical-align:baseline}
thead th{color:var(--quiet);padding-top:.1rem;padding-bottom:.25rem}
th:has(>.mark){position:relative;padding-left:1.15em}th>.mark{position:absolute;left:0;top:.85em}thead th>.mark{top:.5em}
tr,.levels{break-inside:avoid}
.common tbody tr{background:var(--tint);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.common th[scope=row]{padding-left:.6rem}
.aside{color:var(--quiet);white-space:nowrap;margin-left:.6em}
.levels{table-layout:fixed}.levels th,.levels td{padding:.35rem .2rem;text-align:center}.levels .people{display:flex;justify-content:center;margin:0 0 .15em}
.levels tr>:first-child{text-align:left;width:28%;overflow-wrap:anywhere}.levels tbody th{padding-left:1.15em}.levels tbody th>.mark{top:.72em}
.levels th:last-child,.levels td:last-child{text-align:right;white-space:nowrap}.levels th:last-child{width:13%}
.levels .none{color:var(--edge)}
.chart{display:block;max-width:100%;height:auto;margin:.7rem 0 .2rem;break-inside:avoid}
.people{display:inline-flex;flex-wrap:wrap;gap:3px;margin-right:.6em;vertical-align:-.05em}
.people i{width:.62em;height:.62em;border:1.5px solid var(--a);border-radius:50%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.people i.on{background:var(--a)}.people.b i{border-color:var(--b);border-radius:0}.people.b i.on{background:var(--b)}.people.all i{border-color:var(--quiet);border-radius:25%}.people.all i.on{background:var(--quiet)}
.count{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{margin-top:3.25rem;padding-top:1.1rem;border-top:1px solid var(--hair)}
@media (max-width:34rem){.levels{font-size:.875rem}.levels tr>:first-child{width:32%}.levels th:last-child{width:17%}body{padding-top:2rem}.people{display:none}.signed>li{padding-left:2rem}.scale{columns:1}dl>div{grid-template-columns:1fr}.owners{gap:.3rem 1rem}}
@page{size:A4;margin:20mm 20mm 22mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif;color:#5c574e}}
@media print{html{background:none;font-size:10.5pt}body{max-width:none;padding:0}nav{display:none}
h2{margin-top:2rem;break-after:avoid}h3,h4,.quiet,.strong,.chart,caption{break-after:avoid}.table+.quiet{break-before:avoid;break-after:auto}h3{margin-top:1.5rem}h1{font-size:26pt}.table{overflow:visible}a{text-decoration:none}.term{text-decoration:underline dotted}p{orphans:3;widows:3}}
`.trim()
