// What a touchpoint's page shows of measures; entered by the record, which the form of a measure stands on.

export { MeasuresSection } from './measures-section.tsx';
