// The looks of the page of descriptions: on a screen, and on paper as the PDF has it.
import type { PageWords } from './page';
import { word } from './words';

const SCREEN = `body{font:16px/1.45 'Source Sans 3','Segoe UI',system-ui,sans-serif;color:#16202e;margin:2rem auto;padding:0 1.5rem;max-width:90rem}
h1{margin:0}h2{margin:2.2rem 0 .2rem}nav{columns:2;margin:1.5rem 0}nav ul{margin:0 0 .6rem;padding-left:1.2rem}nav>ul{list-style:none;padding:0}nav>ul>li{font-weight:600;break-inside:avoid}nav li li{font-weight:400}
.share,.tags{color:#44546a}a{color:#14508c}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #d5dce6;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th{background:#f4f6fa}tbody th{font-weight:600}i{color:#5b6b80}.wide{overflow-x:auto}figure{margin:1rem 0}img{max-width:100%;height:auto}figcaption{color:#44546a;font-size:.9rem}`;

/** Turned sheets for wide tables, heads again on every sheet, rows and pictures whole; what is empty follows what was before. */
const PAPER = `html{print-color-adjust:exact;-webkit-print-color-adjust:exact}body{margin:0;padding:0;max-width:none;font-size:10.5pt;line-height:1.35}
h1{font-size:22pt}h2{font-size:16pt;margin:0 0 4pt;break-after:avoid}p{margin:0 0 4pt;orphans:2;widows:2}.tags{font-size:9pt;margin-bottom:8pt}h2~p{break-after:avoid}
nav{columns:2;column-gap:12mm;margin:8mm 0 0;font-size:10pt}nav ul{margin-bottom:4pt}a{color:inherit;text-decoration:none}
section{break-before:page;page:upright}section.turned{page:turned}section.empty{break-before:auto;break-inside:avoid;margin-top:16pt;page:auto}nav+section,nav+section.empty{break-before:page;margin-top:0}
.wide{overflow:visible}table{font-size:9.5pt;line-height:1.26}table.medium{font-size:8pt}table.small{font-size:7pt}
thead{display:table-header-group}tr{break-inside:avoid}th,td{border:0;border-bottom:.5pt solid #c3ccd8;padding:3pt 4pt;overflow-wrap:break-word;hyphens:auto}thead th{background:#e9eef5;vertical-align:bottom}
figure{margin:0;break-inside:avoid;break-before:auto;text-align:center}figcaption{text-align:left;font-size:9pt}img{max-height:222mm}.turned img{max-height:130mm}`;

/** The rules of the page. */
export function pageStyle({ language, title, subtitle }: PageWords): string {
  const page = cssText(`${word('page', language)} `);
  return `${SCREEN}
@media print{${PAPER}}
@page{size:A4 portrait;margin:22mm 20mm 20mm;@top-left{content:${cssText(title)};${SMALL}}@bottom-left{content:${cssText(subtitle)};${SMALL}}@bottom-right{content:${page} counter(page) " / " counter(pages);${SMALL}}}
@page upright{size:A4 portrait}@page turned{size:A4 landscape}
@page :first{@top-left{content:none}}`;
}

const SMALL = `font:8pt 'Source Sans 3','Segoe UI',system-ui,sans-serif;color:#44546a`;

/** A text as a string of CSS: every sign that is no letter, digit or blank is written by its number, so that nothing ends the string or the sheet. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;
}
