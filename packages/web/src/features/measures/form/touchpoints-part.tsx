import { CloseButton, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TouchpointInput, touchpointOf } from '../../touchpoints/fields/index.ts';
import classes from '../measures.module.css';

type Named = { id: string; name: string };
type Props = { touchpoints: readonly Named[]; onChange: (touchpoints: Named[]) => void };

/** The touchpoints of a measure; whether it helps is read at the first. */
export function TouchpointsPart({ touchpoints, onChange }: Props) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const add = async (id: string) => {
    if (touchpoints.some((one) => one.id === id)) return;
    const { name } = await queryClient.ensureQueryData(touchpointOf(workspaceId, id));
    onChange([...touchpoints, { id, name }]);
  };

  return (
    <div>
      {touchpoints.length > 0 && (
        <ol className={classes['plain']} aria-label={t('record.touchpoints')}>
          {touchpoints.map(({ id, name }) => (
            <li key={id}>
              <Group gap="xs" justify="space-between" wrap="nowrap">
                <span>{name}</span>
                <CloseButton
                  aria-label={t('form.removeTouchpoint', { name })}
                  onClick={() => onChange(touchpoints.filter((one) => one.id !== id))}
                />
              </Group>
            </li>
          ))}
        </ol>
      )}
      <TouchpointInput
        // Emptied after each: the list above holds what is chosen.
        key={touchpoints.length}
        id="measure-touchpoint"
        label={touchpoints.length === 0 ? t('form.touchpoint') : t('form.addTouchpoint')}
        description={t('form.touchpointHint')}
        error={null}
        exceptId={null}
        value={null}
        onChange={(id) => id !== null && void add(id)}
      />
    </div>
  );
}
