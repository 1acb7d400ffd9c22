import type { Perception, TouchpointRecord } from '@anklang/domain';
import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { findGap } from './compare-views.ts';
import { PerceptionForm } from './perception-form.tsx';
import { perceptionsOf } from './perception-queries.ts';
import { PerceptionTable } from './perception-table.tsx';

type Props = { record: Pick<TouchpointRecord, 'id' | 'name'>; mayEdit: boolean };

/** How staff, customers and interviewers see a touchpoint, side by side, and a form to add one's own. */
export function PerceptionsSection({ record, mayEdit }: Props) {
  const { t } = useTranslation('care');
  const workspaceId = useWorkspaceId();
  const mayWrite = useMay('perception.write');
  const perceptions = useQuery(perceptionsOf(workspaceId, record.id));
  const [writing, setWriting] = useState<Perception | 'new' | null>(null);
  const isEmpty = perceptions.data?.length === 0 && writing === null;

  return (
    <Paper p="md" component="section" aria-labelledby="perceptions-title">
      <Stack gap="md">
        <SectionHead
          id="perceptions-title"
          title={t('perceptions.title')}
          isEmpty={isEmpty}
          actions={
            mayWrite &&
            writing === null && (
              <Button variant="default" onClick={() => setWriting('new')}>
                {t('perceptions.add')}
              </Button>
            )
          }
        >
          {t(isEmpty ? 'perceptions.none' : 'perceptions.lead')} {isEmpty && mayWrite && t('perceptions.noneText')}
        </SectionHead>
        {/* Whoever writes down an own view is not to be led by those of others. */}
        {writing && (
          <PerceptionForm
            touchpointId={record.id}
            perception={writing === 'new' ? null : writing}
            onDone={() => setWriting(null)}
          />
        )}
        {!writing && !isEmpty && (
          <Loaded query={perceptions}>
            {(found) => (
              <Views
                perceptions={found}
                onChange={mayWrite ? setWriting : null}
                mayChange={(perception) => mayEdit || perception.isMine}
              />
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
}

type ViewsProps = {
  perceptions: readonly Perception[];
  onChange: ((perception: Perception) => void) | null;
  mayChange: (perception: Perception) => boolean;
};

function Views({ perceptions, onChange, mayChange }: ViewsProps) {
  const { t } = useTranslation('care');
  return (
    <>
      <Gap perceptions={perceptions} />
      <PerceptionTable perceptions={perceptions} onChange={onChange} mayChange={mayChange} />
      {perceptions.every(({ source }) => source === 'staff') && (
        <Text fz="sm" c="dimmed" maw="var(--text-width)">
          {t('perceptions.onlyStaff')}
        </Text>
      )}
    </>
  );
}

/** Where the own house is mistaken about its customers, that is the finding. */
function Gap({ perceptions }: { perceptions: readonly Perception[] }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const gap = findGap(perceptions);
  if (gap === null) return null;
  const { staff, customers } = gap;

  return (
    <Alert variant="light" color="accent" c="var(--ink)">
      {t('perceptions.gap', {
        staff: t(`perceptions.level.${staff.level}`),
        staffCount: format.number(staff.count),
        staffOf: format.number(staff.of),
        customers: t(`perceptions.level.${customers.level}`),
        customersCount: format.number(customers.count),
        customersOf: format.number(customers.of),
      })}
    </Alert>
  );
}
