export { analyseSurvey } from './analyse-survey.ts';
export { rankSpan } from './findings/rank-span.ts';
export { estimate, measured } from './measured.ts';
export { presentReport } from './present-report.ts';
export { readProgress } from './progress/read-progress.ts';
export { readUsualRanking } from './read-usual-ranking.ts';
export { readWaveLevels } from './read-wave-levels.ts';
export { computeWorkspace } from './relevance/compute-workspace.ts';
export { registerInsightRoutes } from './routes.ts';
