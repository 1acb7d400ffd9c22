import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHelpActions } from './use-help-actions.tsx';
import { useOtherActions } from './use-other-actions.tsx';
import { usePageActions } from './use-page-actions.tsx';
import { useRecordActions } from './use-record-actions.tsx';
import { useTouchpointActions } from './use-touchpoint-actions.tsx';
import { useWorkspaceActions } from './use-workspace-actions.tsx';

/** Pages, records, the guide, workspaces and actions in one field. */
export default function CommandPalette(props: { asked: number; typed: string; onShortcuts: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const asked = query.trim();
  // Each group narrows itself: what the server or the guide found would not all stand in its name.
  const [search] = useDebouncedValue(asked, 200);
  const groups = [
    { group: t('palette.pages'), actions: usePageActions(asked) },
    { group: t('palette.touchpoints'), actions: useTouchpointActions(search) },
    { group: t('palette.records'), actions: useRecordActions(search) },
    { group: t('palette.help'), actions: useHelpActions(search) },
    { group: t('palette.workspaces'), actions: useWorkspaceActions(asked) },
    { group: t('palette.actions'), actions: useOtherActions(asked, props.onShortcuts) },
  ];
  useEffect(() => {
    if (props.asked > 0) spotlight.open();
  }, [props.asked]);
  useEffect(() => {
    if (props.typed !== '') setQuery(props.typed);
  }, [props.typed]);
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound={t('palette.nothing')}
      filter={(_query, actions) => actions}
      limit={60}
      scrollable
      maxHeight={440}
      title={t('palette.openLabel')}
      styles={{
        header: { position: 'absolute', width: 1, minHeight: 0, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}
