import { type FollowedMap, fail, type MapPlace } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { JourneyMapPresenceTable } from '../../../platform/database/tables.ts';
import type { Services } from '../../../platform/services.ts';
import { changesSince } from './changes-since.ts';
import { findMapVersion, type OneMap } from './store/maps.ts';
import { deleteFormerPresence, deletePresence, keepPresence, listPresence } from './store/presence.ts';

/** Whoever did not ask for so long is gone. */
const goneMilliseconds = 20_000;
/** A page that asks more often is not written down anew, unless it is elsewhere now. */
const freshMilliseconds = 8_000;

type Following = OneMap & {
  actor: Actor;
  following: { clientId: string; after: number; place: MapPlace | null; leaves: boolean };
};

/** Who else is there, and what happened since the version that the page knows. */
export async function followMap(services: Services, { actor, following, ...one }: Following): Promise<FollowedMap> {
  const { database } = services;
  const { mapId } = one;
  const { clientId, after, leaves } = following;
  const now = await findMapVersion(database, one);
  if (now === undefined) throw fail('not_found', {});

  const at = services.now().getTime();
  const there = await listPresence(database, { mapId, since: new Date(at - goneMilliseconds).toISOString() });
  const mine = there.find((one) => one.clientId === clientId);
  if (leaves) await deletePresence(database, { mapId, clientId, userId: actor.userId });
  else await keepPlace(services, { actor, mapId, clientId, place: following.place, mine, at });

  const present = there
    .filter((other) => other.clientId !== clientId)
    .map((other) => ({
      ...{ clientId: other.clientId, name: other.name, isMe: other.userId === actor.userId },
      place: other.place === null ? null : (JSON.parse(other.place) as MapPlace),
    }));
  return { version: now, changes: await changesSince(database, { mapId, version: after, now }), present };
}

type Keeping = {
  actor: Actor;
  mapId: string;
  clientId: string;
  place: MapPlace | null;
  mine: JourneyMapPresenceTable | undefined;
  at: number;
};

async function keepPlace({ database }: Services, { actor, mapId, clientId, mine, at, ...asked }: Keeping) {
  const place = asked.place === null ? null : JSON.stringify(asked.place);
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  if (mine && mine.place === place && mine.at > instant(at - freshMilliseconds)) return;
  const { userId, name } = actor;
  await database.transaction().execute(async (transaction) => {
    await keepPresence(transaction, { mapId, clientId, userId, name, place, at: instant(at) });
    await deleteFormerPresence(transaction, { mapId, until: instant(at - goneMilliseconds) });
  });
}
