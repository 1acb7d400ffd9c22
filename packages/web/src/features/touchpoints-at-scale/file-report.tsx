import { routes, type TouchpointFile } from '@anklang/domain';
import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Details } from '../../ui/details.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { NewEntries } from './new-entries.tsx';
import { ProblemTable } from './problem-table.tsx';

/** What the file would do, row by row where something is wrong; nothing is taken until somebody says so. */
export function FileReport({ file, onTaken }: { file: TouchpointFile; onTaken: () => void }) {
  const { t } = useTranslation('scale');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const { uploadId, added, changed, same, problemCount, columns } = file;
  const count = added + changed;
  const unread = columns.filter(({ field }) => field === null).map(({ column }) => column);
  const take = useMutation({
    mutationFn: () =>
      callApi(routes.importTouchpointFile, {
        params: { workspaceId, uploadId },
        body: { skipProblems: problemCount > 0 },
      }),
    onSuccess: async ({ touchpoints }) => {
      notifyDone(t('import.done', { count: touchpoints, formatted: format.number(touchpoints) }));
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
      onTaken();
    },
  });
  const figures = { added, changed, same, problems: problemCount } as const;

  return (
    <Stack gap="md">
      <Paper p="lg">
        <SimpleGrid cols={{ base: 2, sm: 4 }} role="status">
          {(Object.keys(figures) as (keyof typeof figures)[]).map((figure) => (
            <div key={figure}>
              <Text fz={28} fw={650} lh={1.2}>
                {format.number(figures[figure])}
              </Text>
              <Text c="dimmed">{t(`import.figure.${figure}`)}</Text>
            </div>
          ))}
        </SimpleGrid>
      </Paper>
      {unread.length > 0 && (
        <Details summary={t('import.unread', { count: unread.length, formatted: format.number(unread.length) })}>
          <Text>{unread.join(' · ')}</Text>
        </Details>
      )}
      <NewEntries entries={file.newEntries} />
      <ProblemTable problems={file.problems} total={problemCount} />
      {take.isError && <ProblemAlert error={take.error} />}
      <Group>
        <Button disabled={count === 0} loading={take.isPending} onClick={() => take.mutate()}>
          {count === 0 ? t('import.nothing') : t('import.take', { count, formatted: format.number(count) })}
        </Button>
        {problemCount > 0 && count > 0 && <Text c="dimmed">{t('import.skips')}</Text>}
      </Group>
    </Stack>
  );
}
