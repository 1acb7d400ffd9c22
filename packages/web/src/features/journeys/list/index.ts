export { JourneyMenu } from './journey-menu.tsx';
export { JourneysSection } from './journeys-section.tsx';
export { JourneysView } from './journeys-view.tsx';
