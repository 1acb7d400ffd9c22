export { BasisList } from './basis.tsx';
export { Warnings } from './findings.tsx';
export { pickWave } from './pick-wave.ts';
export { digitsOf, prepareRow } from './prepare-ranking.ts';
export { RankingView } from './ranking-view.tsx';
export { WaveSelect } from './wave-select.tsx';
