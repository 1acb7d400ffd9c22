export { SurveyList as SurveysPage } from '../features/feedback/index.ts';
