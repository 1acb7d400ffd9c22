export { analyseSurvey } from './analyse-survey.ts';
export { presentReport } from './present-report.ts';
export { registerInsightRoutes } from './routes.ts';
