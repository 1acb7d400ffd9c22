import { people } from './0001-people.ts';
import { auditLog } from './0002-audit-log.ts';
import { touchpointsAndSurveys } from './0003-touchpoints-and-surveys.ts';
import { jobsAndReports } from './0004-jobs-and-reports.ts';
import { jobAttempts } from './0005-job-attempts.ts';
import { interactions } from './0006-interactions.ts';
import { register } from './0007-register.ts';
import { aroundTouchpoints } from './0008-around-touchpoints.ts';
import { journeys } from './0009-journeys.ts';
import { measures } from './0010-measures.ts';
import { demo } from './0011-demo.ts';
import { rounds } from './0012-rounds.ts';
import { fieldDates } from './0013-field-dates.ts';
import { currency } from './0014-currency.ts';
import type { Migration } from './migration.ts';

/** In the order of time. Append only: a migration that was released is never edited. */
export const migrations: readonly Migration[] = [
  people,
  auditLog,
  touchpointsAndSurveys,
  jobsAndReports,
  jobAttempts,
  interactions,
  register,
  aroundTouchpoints,
  journeys,
  measures,
  demo,
  rounds,
  fieldDates,
  currency,
];
