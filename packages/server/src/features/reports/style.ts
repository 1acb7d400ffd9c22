/** The whole look of a report: one sheet, no font and no picture from anywhere. Paper is always light. */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcfa;--card:#fff;--ink:#23211d;--soft:#625d53;--line:#e2ded5;--grid:#ece8df;--zero:#23211d;--accent:#2c5c8f;
--down:#b4532a;--down-text:#9a4522;--ok:#8a8578;--ok-text:#69655a;--up:#1f7a6d;--up-text:#19665b;--note:#fbf3e6;--note-line:#d8a657}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--card:#201f1c;--ink:#ece8df;--soft:#aaa497;--line:#37342f;--grid:#302d29;--zero:#ece8df;--accent:#86b3df;
--down:#b4532a;--down-text:#e08f69;--ok:#8a8578;--ok-text:#b5b0a3;--up:#1f7a6d;--up-text:#5fc0b1;--note:#2b2519;--note-line:#8d6d38}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 "Inter Variable",Inter,system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
main{max-width:1200px;margin:0 auto;padding:40px 28px 64px}
h1,h2{line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:32px;letter-spacing:-.015em;margin:6px 0 10px;max-width:26em}
h2{font-size:19px;margin:0 0 6px}
p{margin:0 0 10px;overflow-wrap:anywhere}
section{margin-top:44px}
.kicker{color:var(--soft);font-size:13px;letter-spacing:.02em;margin:0}
.lead{font-size:17px;color:var(--soft);max-width:52em;margin:0}
.segment{display:inline-block;margin:12px 0 0;padding:3px 12px;border:1px solid var(--line);border-radius:99px;font-size:13px}
.explain{color:var(--soft);max-width:60em;font-size:14px}
.figures{display:grid;grid-template-columns:minmax(300px,2fr) repeat(3,minmax(150px,1fr));gap:14px;margin-top:28px}
.figures.no-nps{grid-template-columns:repeat(3,minmax(150px,1fr))}
.figure{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 18px}
.figure h3{font-size:13px;font-weight:500;color:var(--soft);margin:0 0 4px;overflow-wrap:anywhere}
.figure .big{font-size:30px;font-weight:650;letter-spacing:-.02em;line-height:1.15;margin:0}
.figure .small{font-size:13px;color:var(--soft);margin:4px 0 0}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.influence{max-width:340px}
svg text{font-size:13px;font-family:inherit;fill:var(--ink)}
svg .down{fill:var(--down)}svg .up{fill:var(--up)}svg .middle{fill:var(--ok)}
svg .down-text{fill:var(--down-text)}svg .up-text{fill:var(--up-text)}svg .ok-text{fill:var(--ok-text)}
svg .zero{stroke:var(--zero);stroke-width:1.5}svg .grid{stroke:var(--grid);stroke-width:1}
svg .whisker{stroke:var(--ink);stroke-width:1.25;opacity:.75}
svg .interval{stroke:var(--accent);stroke-width:3;stroke-linecap:round;opacity:.55}
svg .dot{fill:var(--accent);stroke:var(--card);stroke-width:1.5}
svg .tick{font-size:11px;fill:var(--soft)}svg .value{font-weight:600}
.nps-chart{margin-top:12px}
.nps-legend{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;margin:4px 0 0;padding:0;font-size:13px;color:var(--soft)}
.down-text{color:var(--down-text)}.up-text{color:var(--up-text)}.ok-text{color:var(--ok-text)}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:10px 0 0;padding:0;font-size:13px}
.ranking{list-style:none;margin:14px 0 0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:12px}
.row{display:grid;grid-template-columns:58px minmax(150px,1.15fr) minmax(300px,2fr) minmax(200px,1.25fr) minmax(196px,1.05fr);grid-template-areas:"rank name levels influence effects";gap:4px 18px;align-items:center;padding:9px 18px;border-top:1px solid var(--line)}
.row:first-child{border-top:0}
.head{color:var(--soft);font-size:12px;padding-top:10px;padding-bottom:10px}
.rank{grid-area:rank;font-size:20px;font-weight:650;line-height:1.1}
.rank small{display:block;font-size:12px;font-weight:400;color:var(--soft);white-space:nowrap}
.head .rank{font-size:12px;font-weight:400}
.name{grid-area:name;min-width:0;overflow-wrap:anywhere}
.name strong{font-weight:600;line-height:1.3;display:block}
.name small,.effects small{color:var(--soft);font-size:12.5px;display:block}
.levels-cell{grid-area:levels;min-width:0}.influence-cell{grid-area:influence;min-width:0}
.effects{grid-area:effects;font-size:12.5px;line-height:1.45}
.effects dl{margin:0}.effects dd{margin:0 0 2px;white-space:nowrap}.effects dd small{display:inline;margin-left:7px}
.nb{white-space:nowrap}
.factor{display:inline-block;font-size:12px;line-height:1.5;border:1px solid var(--line);border-radius:99px;padding:0 9px;margin:3px 0}
.factor.unclear,.factor.indifferent{color:var(--soft);border-style:dashed}
.findings{margin:10px 0 0;padding:0;list-style:none;columns:2;column-gap:36px}
.findings li{break-inside:avoid;border-left:3px solid var(--accent);padding:1px 0 1px 14px;margin:0 0 14px;overflow-wrap:anywhere}
.warnings{background:var(--note);border:1px solid var(--note-line);border-radius:12px;padding:18px 22px}
.warnings ul,.limits ul{margin:8px 0 0;padding-left:20px}.warnings li,.limits li{margin:0 0 6px;overflow-wrap:anywhere}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:12px;background:var(--card)}
.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:13px}
caption{text-align:left;font-weight:600;font-size:15px;padding:14px 16px 6px}
th,td{text-align:right;padding:6px 9px;border-top:1px solid var(--line);vertical-align:top;white-space:nowrap}
thead th{border-top:0;color:var(--soft);font-weight:500;vertical-align:bottom;white-space:normal}
th:first-child,td:first-child,tbody th,thead th.text,td.text{text-align:left}
tbody th{font-weight:500;white-space:normal;min-width:130px;max-width:260px;overflow-wrap:anywhere}
td small{display:block;color:var(--soft);font-size:12px}
.table-note{color:var(--soft);font-size:13px;margin:8px 2px 24px}
.basis{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:36px}
.basis dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 18px;margin:10px 0 0;font-size:14px}
.basis dt{color:var(--soft)}.basis dd{margin:0;overflow-wrap:anywhere;min-width:0}.basis .hash{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:12px}
.limits{font-size:14px}
@media (max-width:1120px){.row{grid-template-columns:58px 1fr 1fr;grid-template-areas:"rank name effects" ". levels influence"}.head{display:none}.effects{justify-self:end}.figures,.figures.no-nps{grid-template-columns:repeat(3,1fr)}.figure.wide{grid-column:1/-1}}
@media (max-width:680px){main{padding:24px 16px 40px}h1{font-size:25px}.lead{font-size:16px}section{margin-top:34px}.figures,.figures.no-nps{grid-template-columns:1fr 1fr}
.figure:last-child{grid-column:1/-1}.row{grid-template-columns:64px 1fr;grid-template-areas:"rank name" "levels levels" "influence influence" "effects effects";padding:14px}.effects{justify-self:start}.findings{columns:1}.basis{grid-template-columns:1fr;gap:24px}.basis dl{grid-template-columns:1fr;gap:0}.basis dd{margin-bottom:8px}}
@page{size:A4;margin:14mm 12mm}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#23211d;--soft:#555047;--line:#d8d3c8;--grid:#e6e2d9;--zero:#23211d;--accent:#2c5c8f;--down-text:#9a4522;--ok-text:#69655a;--up-text:#19665b;--note:#fff;--note-line:#d8a657}
body{font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}section{margin-top:20pt}h1{font-size:20pt}h2{font-size:13pt;break-after:avoid}.lead{font-size:11pt}
.figures{grid-template-columns:1.8fr 1fr 1fr 1fr;gap:7pt}.figures.no-nps{grid-template-columns:repeat(3,1fr)}.figure{padding:8pt 10pt}.figure .big{font-size:17pt}.figure h3,.figure .small,.nps-legend{font-size:8pt}.figure.wide{grid-column:auto}
.row{grid-template-columns:44pt 1.15fr 1.7fr 1.1fr;grid-template-areas:"rank name levels influence";padding:4pt 8pt;gap:2pt 10pt}.head{display:grid}.effects{display:none}.rank{font-size:13pt}.rank small,.name small{font-size:7.5pt}.factor{font-size:7.5pt;margin:1pt 0}.name strong{font-size:9pt}
.row,.figure,.findings li,.warnings,tr{break-inside:avoid}thead{display:table-header-group}.findings{columns:2;font-size:9pt;line-height:1.45}.findings li{margin-bottom:8pt}
.scroll{break-inside:avoid;overflow:visible;border-radius:0;border-width:1px 0}table{font-size:7.6pt}th,td{padding:2.5pt 3pt}tbody th{min-width:70pt;max-width:110pt}td small{font-size:6.6pt}caption{font-size:11pt;padding:6pt 0}.table-note{font-size:8.5pt}
.basis{grid-template-columns:1fr 1fr;gap:18pt}.basis dl{grid-template-columns:1fr;gap:0;font-size:8pt;line-height:1.4}.basis dd{margin-bottom:2pt}.basis .hash{font-size:6.5pt}.limits{font-size:8pt}}
`.trim();
