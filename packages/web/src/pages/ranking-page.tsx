export { RankingView as RankingPage } from '../features/insights/index.ts';
