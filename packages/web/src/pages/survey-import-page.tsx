export { SurveyImport as SurveyImportPage } from '../features/feedback/index.ts';
