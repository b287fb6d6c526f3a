import { ratingColors } from '@/lib/domain/scale';
import { ratingPalette } from './rating-palette';

const ratingRules = (ground: 'light' | 'dark'): string =>
  ratingColors.map((color) => `.rating.${color}{color:${ratingPalette[color][ground]}}`).join('\n');

/** The style sheet of the one-file report: light and dark by the reader's setting, and fit for paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--paper:#fcfbf8;--panel:#f5f3ee;--line:#d9d4c8;--ink:#1d1c1a;--soft:#5f5b54;--accent:#0f5f6b;--amber:#fbf1da}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 "Source Serif 4","Noto Serif",Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
main,header,footer{max-width:46rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1,h2,h3,h4,h5,caption,th,dt,nav,.aside,.cite,.notice,.byline,.rating,footer{font-family:Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.35rem;line-height:1.3;margin:3rem 0 1rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.05rem;line-height:1.4;margin:2rem 0 .75rem}
h4,h5{font-size:.9rem;margin:1.5rem 0 .5rem;color:var(--soft)}
p{margin:0 0 .75rem}
a{color:var(--accent)}
.byline,.aside,.cite,footer{color:var(--soft);font-size:.85rem}
.notice{border:2px solid var(--ink);padding:.75rem 1rem;font-weight:600;margin:0 0 1.5rem}
nav{background:var(--panel);border:1px solid var(--line);padding:1rem 1.25rem;margin:1.5rem 0;font-size:.9rem}
nav ol{list-style:none;margin:0;padding:0}
nav ol ol{padding-inline-start:1.25rem}
nav h2{border:0;margin:0 0 .5rem;padding:0;font-size:.9rem}
blockquote{margin:.75rem 0;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
blockquote .cite{margin-top:-.5rem}
dl{margin:1rem 0;font-size:.92rem}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:.25rem 1rem;padding:.3rem 0;border-top:1px solid var(--line)}
dt{color:var(--soft);font-size:.85rem;padding-top:.1rem}
dd{margin:0;min-width:0}
code{font:.8em ui-monospace,Menlo,Consolas,monospace}
.scroll{overflow-x:auto;margin:1rem 0}
.wide .scroll{width:min(92vw,78rem);margin-inline-start:calc((100% - min(92vw,78rem))/2)}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.88rem;line-height:1.45}
caption{text-align:start;font-size:.85rem;color:var(--soft);padding-bottom:.4rem}
th,td{border:1px solid var(--line);padding:.5rem .6rem;text-align:start;vertical-align:top}
thead th{background:var(--panel);font-size:.82rem}
tbody th{font-weight:400}
li{margin-bottom:.6rem}
li:last-child{margin-bottom:0}
li>ul,li>ol{margin-bottom:.6rem}
td p:last-child,th p:last-child,li>p:last-child,blockquote p:last-child{margin-bottom:0}
td.silent,th.silent{background:repeating-linear-gradient(135deg,transparent 0 6px,var(--line) 6px 7px)}
td.silent p{background:var(--paper);display:inline-block;padding:0 .25rem;margin:0}
td.unread{background:var(--panel)}
td.differs{background:var(--amber)}
.rating{font-weight:600;font-size:.95em}
footer{padding-top:2rem;padding-bottom:3rem}
${ratingRules('light')}
@media (prefers-color-scheme:dark){
:root{--paper:#171614;--panel:#211f1c;--line:#3b3832;--ink:#ece8e0;--soft:#b0aba0;--accent:#74c4cf;--amber:#3a2f14}
${ratingRules('dark')}
}
@media (max-width:34rem){dl div{grid-template-columns:1fr;gap:0}body{font-size:16px}}
@media print{
:root{color-scheme:light;--paper:#fff;--panel:#f4f2ee;--line:#bbb;--ink:#000;--soft:#444;--accent:#000;--amber:#f6ead0}
${ratingRules('light')}
@page{size:A4;margin:20mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
@page wide{size:A4 landscape;margin:15mm}
body{font-size:10.5pt}
main,header,footer{max-width:none;padding:0}
.own-page{break-before:page}
.wide{page:wide}
.wide .scroll{width:auto;margin-inline-start:0}
.scroll{overflow:visible}
table{min-width:0!important}
h1,h2,h3,h4,h5{break-after:avoid}
tr,blockquote,dl div{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none}
}
`.trim();
