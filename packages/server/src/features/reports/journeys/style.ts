import { style } from '../style.ts';

/** What the pages about journeys add to the look of a report. */
export const journeysStyle = `${style}
.figures.four{grid-template-columns:repeat(4,minmax(150px,1fr))}
h2+.scroll,.explain+.scroll{margin-top:12px}
td.wide,th.wide{text-align:left;white-space:normal;min-width:240px;overflow-wrap:anywhere}
.path{margin:0;padding:0;list-style:none;line-height:1.9}
.path li{display:inline}
.path li+li::before{content:"\\2192";color:var(--soft);padding:0 5px}
.path .rest{color:var(--soft)}
td.bar{width:120px;min-width:90px;vertical-align:middle}
td.bar svg{height:9px}
svg .part{fill:var(--accent)}svg .ground{fill:var(--grid)}
.kind{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:0 9px;font-size:12px;white-space:nowrap}
.contributions td.chart{width:44%;min-width:220px;vertical-align:middle}
.contributions td.chart svg{height:18px}
@media (max-width:1120px){.figures.four{grid-template-columns:repeat(2,1fr)}}
@media (max-width:680px){.figures.four .figure:last-child{grid-column:auto}.figures.four .big{font-size:23px}td.wide,th.wide{min-width:150px}.contributions td.chart{min-width:130px}}
@media print{.figures.four{grid-template-columns:repeat(4,1fr)}td.wide,th.wide{min-width:120pt}td.bar{min-width:50pt;width:60pt}td.bar svg{height:6pt}.kind{font-size:7pt;padding:0 5pt}.path{line-height:1.5}.scroll{break-inside:auto}}
`.trim();
