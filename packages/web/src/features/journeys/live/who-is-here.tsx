import { Avatar, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { initialsOf } from '../../../lib/format/initials.ts';
import { colourOf } from '../grid/somebody.ts';
import { useMap } from './map-context.ts';

const mostShown = 5;

/** Everybody else who has the map open. */
export function WhoIsHere() {
  const { t } = useTranslation('journeyMap');
  const format = useFormat();
  const { present } = useMap();
  if (present.length === 0) return null;
  const more = present.length - mostShown;

  return (
    <Avatar.Group role="list" aria-label={t('present.label')} spacing={6}>
      {present.slice(0, mostShown).map(({ clientId, name, isMe }) => {
        const words = isMe ? t('present.me', { name }) : t('present.here', { name });
        return (
          <Tooltip key={clientId} label={words}>
            <Avatar
              role="listitem"
              aria-label={words}
              size={32}
              styles={{ placeholder: { background: colourOf(clientId), color: '#fff', fontSize: 12 } }}
            >
              {initialsOf(name)}
            </Avatar>
          </Tooltip>
        );
      })}
      {more > 0 && (
        <Avatar role="listitem" size={32} aria-label={t('present.more', { formatted: format.number(more) })}>
          +{more}
        </Avatar>
      )}
    </Avatar.Group>
  );
}
