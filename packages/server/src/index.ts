export { demoFolder, readDemoConfig, systemLanguage } from './config.ts';
export { prepareDemo, removeDemoFolder } from './demo/folder/index.ts';
export { applyMapping, type ReadResult, readTable, summariseColumns, type Table } from './features/feedback/index.ts';
export { analyseSurvey, presentReport, rankSpan } from './features/insights/index.ts';
export {
  attributeConversions,
  collectLog,
  collectPathTable,
  mineJourneys,
  type OpenedLog,
  openLog,
  pathsOfLog,
  whoseOf,
} from './features/interactions/index.ts';
export {
  attributionFinding,
  durationText,
  journeysFinding,
  renderAttributionHtml,
  renderJourneysHtml,
  renderReportHtml,
} from './features/reports/index.ts';
export { hashFile } from './platform/files/hash-file.ts';
export { sentenceOf } from './platform/language/sentence-of.ts';
export { type Words, wordsOf } from './platform/language/words.ts';
export { version } from './platform/version.ts';
export { type ReadyServer, type StartOptions, startServer } from './start-server.ts';
