export { surveysOf, waveOf } from './feedback-queries.ts';
export { FormatPanel } from './format-panel.tsx';
export { RejectedAnswers } from './rejected-answers.tsx';
export { ScaleInput } from './scale-input.tsx';
export { suggestScale } from './suggest-scale.ts';
export { SurveyImport } from './survey-import.tsx';
export { SurveyList } from './survey-list.tsx';
