import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMap } from './map-context.ts';

/** Whether the server has everything that is on the page. */
export function SavedMark() {
  const { t } = useTranslation('journeyMap');
  const { saved, mayEdit } = useMap();
  if (!mayEdit) return null;
  const isWaiting = saved === 'waiting';
  const mark = (
    <Text
      role="status"
      fz="sm"
      tabIndex={isWaiting ? 0 : undefined}
      fw={isWaiting ? 600 : 400}
      c={isWaiting ? 'var(--danger)' : 'dimmed'}
      style={{ whiteSpace: 'nowrap' }}
    >
      {t(`saved.${saved}`)}
    </Text>
  );
  return isWaiting ? (
    <Tooltip label={t('saved.waitingText')} multiline w={280}>
      {mark}
    </Tooltip>
  ) : (
    mark
  );
}
