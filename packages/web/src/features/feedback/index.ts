export { surveysOf, waveOf } from './feedback-queries.ts';
export { RejectedRows } from './rejected-rows.tsx';
export { SurveyImport } from './survey-import.tsx';
export { SurveyList } from './survey-list.tsx';
