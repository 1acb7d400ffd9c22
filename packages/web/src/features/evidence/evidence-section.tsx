import { evidenceKinds, mostEvidenceMegabytes, type TouchpointRecord } from '@anklang/domain';
import { Alert, Button, FileButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
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
  const { add, sending, refused } = useAddFiles(record.id);

  return (
    <Paper p="md" component="section" aria-labelledby="evidence-title">
      <Stack gap="md">
        <Group justify="space-between" gap="sm" align="flex-start">
          <div style={{ flex: '1 1 320px' }}>
            <Title order={2} id="evidence-title">
              {t('title')}
            </Title>
            <Text fz="sm" c="dimmed" maw="var(--text-width)">
              {t('lead')} {mayEdit && t('hint', { limit: format.number(mostEvidenceMegabytes) })}
            </Text>
          </div>
          {mayEdit && (
            <FileButton multiple accept={accepted} onChange={(files) => void add(files)}>
              {(props) => (
                <Button {...props} variant="default" loading={sending !== null}>
                  {t('add')}
                </Button>
              )}
            </FileButton>
          )}
        </Group>
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
        <Loaded query={evidence}>
          {(found) =>
            found.length === 0 ? (
              <Text maw="var(--text-width)">
                {t('none')} {mayEdit && t('noneText')}
              </Text>
            ) : (
              <ul className={classes['list']}>
                {found.map((one) => (
                  <EvidenceCard key={one.id} evidence={one} mayEdit={mayEdit} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Stack>
    </Paper>
  );
}
