import { brandFit } from './brand-fit.ts';
import { candidates } from './candidates.ts';
import { care } from './care.ts';
import { cli } from './cli.ts';
import { comments } from './comments.ts';
import { curves } from './curves.ts';
import { decisionCycle } from './decision-cycle.ts';
import { errors } from './errors.ts';
import { evidence } from './evidence.ts';
import { findings } from './findings.ts';
import { insights } from './insights.ts';
import { interactions } from './interactions.ts';
import { jobs } from './jobs.ts';
import { journeyFiles } from './journey-files.ts';
import { journeyList } from './journey-list.ts';
import { journeyMap } from './journey-map.ts';
import { journeyMeasured } from './journey-measured.ts';
import { journeyParts } from './journey-parts.ts';
import { journeyShare } from './journey-share.ts';
import { journeys } from './journeys.ts';
import { linkGraph } from './link-graph.ts';
import { links } from './links.ts';
import { mapping } from './mapping.ts';
import { merge } from './merge.ts';
import { opportunities } from './opportunities.ts';
import { outcomes } from './outcomes.ts';
import { relevance } from './relevance.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
import { respond } from './respond.ts';
import { scale } from './scale.ts';
import { shell } from './shell.ts';
import { surroundings } from './surroundings.ts';
import { survey } from './survey.ts';
import { targets } from './targets.ts';
import { touchpoints } from './touchpoints.ts';
import { views } from './views.ts';
import { ways } from './ways.ts';
import { workspaces } from './workspaces.ts';

export const de = {
  brandFit,
  candidates,
  care,
  cli,
  comments,
  curves,
  decisionCycle,
  errors,
  evidence,
  findings,
  insights,
  interactions,
  jobs,
  journeyFiles,
  journeyList,
  journeyMap,
  journeyMeasured,
  journeyParts,
  journeyShare,
  journeys,
  linkGraph,
  links,
  mapping,
  merge,
  opportunities,
  outcomes,
  relevance,
  report,
  requests,
  respond,
  scale,
  shell,
  surroundings,
  survey,
  targets,
  touchpoints,
  views,
  ways,
  workspaces,
} as const;

/** By itself, for the page that has no other words. */
export { respond };
