export { CareCalendar } from './calendar/care-calendar.tsx';
export { Desk } from './desk/desk.tsx';
