import { cli } from './cli.ts';
import { errors } from './errors.ts';
import { findings } from './findings.ts';
import { insights } from './insights.ts';
import { jobs } from './jobs.ts';
import { journeys } from './journeys.ts';
import { mapping } from './mapping.ts';
import { report } from './report.ts';
import { shell } from './shell.ts';
import { survey } from './survey.ts';
import { workspaces } from './workspaces.ts';

export const en = {
  cli,
  errors,
  findings,
  insights,
  jobs,
  journeys,
  mapping,
  report,
  shell,
  survey,
  workspaces,
} as const;
