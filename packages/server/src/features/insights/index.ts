export {
  type AnalysisOptions,
  type AnalysisRequest,
  analyseSurvey,
  defaultResamples,
  type Watched,
} from './analyse-survey.ts';
export { presentReport } from './present-report.ts';
