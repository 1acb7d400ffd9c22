import { Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import classes from './evidence.module.css';
import { evidenceOf } from './evidence-queries.ts';
import { EvidenceThumb } from './evidence-thumb.tsx';

type Props = {
  touchpointId: string;
  /** Ids of what is chosen. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Choose files of a touchpoint by what they look like. */
export function EvidencePicker({ touchpointId, value, onChange }: Props) {
  const { t } = useTranslation('evidence');
  const evidence = useQuery(evidenceOf(useWorkspaceId(), touchpointId));

  return (
    <Loaded query={evidence}>
      {(found) =>
        found.length === 0 ? (
          <Text fz="sm" c="dimmed">
            {t('pickNone')}
          </Text>
        ) : (
          <Checkbox.Group label={t('pick')} value={[...value]} onChange={onChange}>
            <div className={classes['choices']}>
              {found.map((one) => (
                <Checkbox
                  key={one.id}
                  value={one.id}
                  className={classes['choice']}
                  label={
                    <>
                      <EvidenceThumb evidence={one} isSmall isNamedBeside />
                      {one.caption || one.fileName}
                    </>
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
        )
      }
    </Loaded>
  );
}
