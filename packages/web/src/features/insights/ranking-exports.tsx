import { routes } from '@anklang/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { fileNameOf, saveFile } from '../../lib/save-file.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { type RankingSearch, rankingQuery } from './ranking-search.ts';

type Props = { name: string; waveId: string; search: RankingSearch; drawSvg: (() => string) | null };

/** The ranking to take along: all numbers as CSV from the server, the picture as SVG from here. */
export function RankingExports({ name, waveId, search, drawSvg }: Props) {
  const { t } = useTranslation('insights');
  const workspaceId = useWorkspaceId();
  const csv = useMutation({
    mutationFn: () => callApi(routes.exportRanking, { params: { workspaceId, waveId }, query: rankingQuery(search) }),
    onSuccess: (content) => saveFile({ name: fileNameOf(name, 'csv'), content, type: 'text/csv' }),
    onError: () => notifyProblem(t('ranking.downloadFailed')),
  });

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('ranking.exportCsvLabel')}
        loading={csv.isPending}
        onClick={() => csv.mutate()}
      >
        {t('ranking.exportCsv')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('ranking.exportSvgLabel')}
        disabled={!drawSvg}
        onClick={() =>
          drawSvg && saveFile({ name: fileNameOf(name, 'svg'), content: drawSvg(), type: 'image/svg+xml' })
        }
      >
        {t('ranking.exportSvg')}
      </Button>
    </>
  );
}
