export { RequestDialog } from './request-dialog.tsx';
export { waitingRequestsOf } from './request-queries.ts';
export { RequestsCard } from './requests-card.tsx';
export { RequestsSection } from './requests-section.tsx';
export { RequestsView } from './requests-view.tsx';
