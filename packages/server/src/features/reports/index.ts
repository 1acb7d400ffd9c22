export { renderReportHtml } from './render-report-html.ts';
