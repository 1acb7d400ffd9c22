import type { MapChange } from '@anklang/domain';
import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaged } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { PagedList } from '../../../ui/paged-list.tsx';
import { useNames } from '../lanes/use-names.ts';
import { useMap } from '../live/map-context.ts';
import { type HistoryEntry, type HistoryWord, partsNamedIn, prepareHistory } from './describe-changes.ts';
import classes from './versions.module.css';
import { changesKey, loadChanges } from './versions-queries.ts';

const pageSize = 100;
const mostWords = 8;

/** Who changed what and when, in words. */
export function HistoryList() {
  const { t } = useTranslation('journeyParts');
  const { workspaceId, journey } = useMap();
  const which = { workspaceId, mapId: journey.id };
  const changes = usePaged([...changesKey(which), 'page', journey.version], ({ cursor, signal }) =>
    loadChanges(which, { limit: pageSize, cursor })(signal),
  );

  return (
    <Stack gap="md">
      <Text fz="sm" c="dimmed">
        {t('history.lead')}
      </Text>
      <PagedList list={changes} empty={<Text>{t('history.none')}</Text>}>
        {(items) => <Entries changes={items} />}
      </PagedList>
    </Stack>
  );
}

function Entries({ changes }: { changes: readonly MapChange[] }) {
  const { t } = useTranslation('journeyParts');
  const named = useMemo(() => partsNamedIn(changes), [changes]);
  const names = useNames(named);

  return (
    <ul className={classes['items']} aria-label={t('history.list')}>
      {prepareHistory(changes, names).map((entry) => (
        <li key={entry.version}>
          <Entry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry: { by, at, words } }: { entry: HistoryEntry }) {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  const say = useHistoryWords();
  const [isAll, setAll] = useState(false);
  const more = isAll ? 0 : words.length - mostWords;

  return (
    <>
      <Text fw={600} fz="sm">
        {t('history.head', { name: by, when: format.instant(at) })}
      </Text>
      <ul className={classes['words']}>
        {(isAll ? words : words.slice(0, mostWords)).map((word) => {
          const sentence = say(word);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" className={classes['more'] ?? ''} onClick={() => setAll(true)}>
          {t('history.more', { count: more, formatted: format.number(more) })}
        </Button>
      )}
    </>
  );
}

/** Points and days as people write them. */
function useHistoryWords(): (word: HistoryWord) => string {
  const { t } = useTranslation('journeyParts');
  const format = useFormat();
  return ({ key, gaps, count }) => {
    const { points, date } = gaps;
    const written = {
      ...(typeof points === 'number' ? { points: format.signed(points, 0) } : {}),
      ...(typeof date === 'string' ? { date: format.date(date) } : {}),
      ...(count === undefined ? {} : { count, formatted: format.number(count) }),
    };
    const gapsOfAny = { ...gaps, ...written } as unknown as { step: string };
    return t(`history.${key}` as 'history.moveStep', gapsOfAny);
  };
}
