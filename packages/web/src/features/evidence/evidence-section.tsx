import { evidenceKinds, mostEvidenceMegabytes, type TouchpointRecord } from '@anklang/domain';
import { Alert, Button, FileButton, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import classes from './evidence.module.css';
import { EvidenceCard } from './evidence-card.tsx';
import { evidenceOf } from './evidence-queries.ts';
import { useAddFiles } from './use-add-files.ts';

const accepted = Object.entries(evidenceKinds)
  .flatMap(([mediaType, ending]) => [mediaType, `.${ending}`])
  .join(',');

type Props = { record: Pick<TouchpointRecord, 'id' | 'name'>; mayEdit: boolean };

/** What a touchpoint really looks like: photos, screenshots, documents. */
export function EvidenceSection({ record, mayEdit }: Props) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const evidence = useQuery(evidenceOf(useWorkspaceId(), record.id));
  const isEmpty = evidence.data?.length === 0;
  const { add, sending, refused } = useAddFiles(record.id);

  return (
    <Paper p="md" component="section" aria-labelledby="evidence-title">
      <Stack gap="md">
        <SectionHead
          id="evidence-title"
          title={t('title')}
          isEmpty={isEmpty}
          actions={
            mayEdit && (
              <FileButton multiple accept={accepted} onChange={(files) => void add(files)}>
                {(props) => (
                  <Button {...props} variant="default" loading={sending !== null}>
                    {t('add')}
                  </Button>
                )}
              </FileButton>
            )
          }
        >
          {isEmpty ? t('none') : t('lead')}{' '}
          {mayEdit && (isEmpty ? t('noneText') : t('hint', { limit: format.number(mostEvidenceMegabytes) }))}
        </SectionHead>
        <Text role="status" fz="sm" display={sending ? 'block' : 'none'}>
          {sending &&
            t('adding', {
              number: format.number(sending.number),
              count: sending.count,
              name: sending.name,
            })}
        </Text>
        {refused.length > 0 && (
          <Alert role="alert" variant="outline" color="var(--danger)" bg="var(--danger-soft)">
            {refused.map(({ key, name, why }) => (
              <Text key={key} c="var(--ink)">
                <strong>{t('notAdded', { name })}</strong> {why}
              </Text>
            ))}
          </Alert>
        )}
        {!isEmpty && (
          <Loaded query={evidence}>
            {(found) => (
              <ul className={classes['list']}>
                {found.map((one) => (
                  <EvidenceCard key={one.id} evidence={one} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
          </Loaded>
        )}
      </Stack>
    </Paper>
  );
}
