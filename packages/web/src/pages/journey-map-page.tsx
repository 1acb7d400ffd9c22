export { MapView as JourneyMapPage } from '../features/journeys/map-view.tsx';
