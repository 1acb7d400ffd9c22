export { durationText } from './journeys/duration-text.ts';
export { attributionFinding, renderAttributionHtml } from './journeys/render-attribution-html.ts';
export { journeysFinding, renderJourneysHtml } from './journeys/render-journeys-html.ts';
export { renderReportHtml } from './render-report-html.ts';
