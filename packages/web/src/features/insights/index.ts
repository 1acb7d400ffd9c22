export { BasisList } from './basis.tsx';
export { findLead } from './find-lead.ts';
export { Warnings } from './findings.tsx';
export { pickWave } from './pick-wave.ts';
export { digitsOf, prepareRow } from './prepare-ranking.ts';
export { rankingOf } from './ranking-query.ts';
export { RankingView } from './ranking-view.tsx';
export { useSayLead } from './use-say-lead.ts';
export { WaveSelect } from './wave-select.tsx';
