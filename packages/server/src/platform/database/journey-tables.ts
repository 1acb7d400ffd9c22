/** JSON kept as text. */
type Json = string;
/** ISO 8601 instant in UTC, kept as text. */
type InstantText = string;

/** The tables of journeys as people draw them, and of what staff and customers think of touchpoints; the conventions are those of `Tables`. */
export type JourneyTables = {
  journeyMap: JourneyMapTable;
  journeyMapTouchpoint: JourneyMapTouchpointTable;
  journeyMapPersona: JourneyMapPersonaTable;
  journeyMapChange: JourneyMapChangeTable;
  journeyMapPresence: JourneyMapPresenceTable;
  journeyMapVersion: JourneyMapVersionTable;
  journeyMapShare: JourneyMapShareTable;
  viewComparison: ViewComparisonTable;
  viewComparisonTouchpoint: ViewComparisonTouchpointTable;
  viewAnswer: ViewAnswerTable;
  viewRating: ViewRatingTable;
};

export type JourneyMapTable = {
  id: string;
  workspaceId: string;
  name: string;
  /** The name, folded. */
  sortName: string;
  description: string;
  /** Name, description and names of the steps, folded. */
  searchText: string;
  /** 'draft', 'current' or 'archived'. */
  state: string;
  productId: string | null;
  /** JourneyMapContent */
  map: Json;
  /** Of the map, kept to be listed: number of steps, mean of the curves, lowest point of the one as it is. */
  steps: number;
  asIs: number | null;
  toBe: number | null;
  /** { step, asIs } or null. */
  lowest: Json | null;
  /** The last change of the map. */
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
  changedByName: string;
};

/** Key: mapId + touchpointId. */
type JourneyMapTouchpointTable = { mapId: string; touchpointId: string; workspaceId: string };

/** Key: mapId + segmentId. */
type JourneyMapPersonaTable = { mapId: string; segmentId: string; workspaceId: string };

/** Key: mapId + version. Never changed. */
export type JourneyMapChangeTable = {
  mapId: string;
  version: number;
  clientId: string;
  /** MapOperation[] */
  operations: Json;
  at: InstantText;
  byId: string;
  byName: string;
};

/** Who has a map open. Key: mapId + clientId. */
export type JourneyMapPresenceTable = {
  mapId: string;
  clientId: string;
  userId: string;
  name: string;
  /** MapPlace */
  place: Json | null;
  at: InstantText;
};

export type JourneyMapVersionTable = {
  id: string;
  mapId: string;
  name: string;
  note: string;
  version: number;
  steps: number;
  /** JourneyMapContent */
  map: Json;
  createdAt: InstantText;
  byId: string;
  byName: string;
};

/** Unique: tokenHash. */
export type JourneyMapShareTable = {
  id: string;
  workspaceId: string;
  mapId: string;
  /** Null: the map as it is at the time. */
  versionId: string | null;
  /** SHA-256 of the token in the link, hex. */
  tokenHash: string;
  passwordHash: string | null;
  /** LanguageSchema */
  language: string;
  expiresAt: InstantText;
  views: number;
  lastViewedAt: InstantText | null;
  createdAt: InstantText;
  byId: string;
  byName: string;
};

/** Staff and customers on the same touchpoints. Unique: staffToken; customerToken. */
export type ViewComparisonTable = {
  id: string;
  workspaceId: string;
  name: string;
  introduction: string;
  language: string;
  /** 'form' or 'wave'. */
  customersBy: string;
  waveId: string | null;
  /** In the links that are handed out, so that they can be handed out again. */
  staffToken: string;
  customerToken: string;
  /** 'open' or 'closed'. */
  state: string;
  closesAt: InstantText | null;
  version: number;
  createdAt: InstantText;
  changedAt: InstantText;
  byId: string;
  byName: string;
};

/** Key: comparisonId + touchpointId. */
type ViewComparisonTouchpointTable = { comparisonId: string; touchpointId: string; position: number };

/** Nobody knows whose answer it is. Unique: comparisonId + side + clientKey. */
export type ViewAnswerTable = {
  id: string;
  comparisonId: string;
  /** 'staff' or 'customer'. */
  side: string;
  /** SHA-256 of what the answering page made up, hex: the same page answers once. */
  clientKey: string;
  /** A day: an instant might tell who it was. */
  answeredOn: string;
};

/** Key: answerId + touchpointId. */
export type ViewRatingTable = {
  answerId: string;
  touchpointId: string;
  /** 0 to 10; null: cannot say. */
  importance: number | null;
  /** 'disappointing', 'ok', 'delighting'; null: cannot say. */
  level: string | null;
};
