import { routes, type TouchpointFilter } from '@anklang/domain';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';

/** What the register shows as a file, with all fields; a link, so that the browser keeps it as every other file. */
export function ExportMenu({ filter }: { filter: TouchpointFilter }) {
  const { t, i18n } = useTranslation('scale');
  const workspaceId = useWorkspaceId();
  const query = { ...filter, language: i18n.language };

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={addressOf(routes.exportTouchpointsXlsx.path, { workspaceId }, query)} download>
          {t('export.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={addressOf(routes.exportTouchpointsCsv.path, { workspaceId }, query)} download>
          {t('export.csv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
