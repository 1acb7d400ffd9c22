export { CareCalendar as CareCalendarPage } from '../features/care/index.ts';
