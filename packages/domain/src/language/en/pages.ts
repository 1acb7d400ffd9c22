import { brandFit } from './brand-fit.ts';
import { candidates } from './candidates.ts';
import { care } from './care.ts';
import { comments } from './comments.ts';
import { curves } from './curves.ts';
import { decisionCycle } from './decision-cycle.ts';
import { evidence } from './evidence.ts';
import { insights } from './insights.ts';
import { interactions } from './interactions.ts';
import { jobs } from './jobs.ts';
import { journeyFiles } from './journey-files.ts';
import { journeyList } from './journey-list.ts';
import { journeyMap } from './journey-map.ts';
import { journeyMeasured } from './journey-measured.ts';
import { journeyParts } from './journey-parts.ts';
import { journeyShare } from './journey-share.ts';
import { linkGraph } from './link-graph.ts';
import { links } from './links.ts';
import { mapping } from './mapping.ts';
import { measures } from './measures.ts';
import { merge } from './merge.ts';
import { monitoring } from './monitoring.ts';
import { opportunities } from './opportunities.ts';
import { outcomes } from './outcomes.ts';
import { ownFile } from './own-file.ts';
import { relevance } from './relevance.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
import { rounds } from './rounds.ts';
import { scale } from './scale.ts';
import { startWithOne } from './start-with-one.ts';
import { surroundings } from './surroundings.ts';
import { survey } from './survey.ts';
import { targets } from './targets.ts';
import { touchpoints } from './touchpoints.ts';
import { views } from './views.ts';
import { ways } from './ways.ts';

/** Words of the pages inside a workspace, and of a shared journey. */
export const pages = {
  brandFit,
  candidates,
  care,
  comments,
  curves,
  decisionCycle,
  evidence,
  insights,
  interactions,
  jobs,
  journeyFiles,
  journeyList,
  journeyMap,
  journeyMeasured,
  journeyParts,
  journeyShare,
  linkGraph,
  links,
  mapping,
  measures,
  merge,
  monitoring,
  opportunities,
  outcomes,
  ownFile,
  relevance,
  report,
  requests,
  rounds,
  scale,
  startWithOne,
  surroundings,
  survey,
  targets,
  touchpoints,
  views,
  ways,
} as const;
