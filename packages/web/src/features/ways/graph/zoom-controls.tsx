import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import classes from './graph.module.css';

export function ZoomControls({ onFit }: { onFit: () => void }) {
  const { t } = useTranslation('ways');
  const { zoomIn, zoomOut } = useReactFlow();
  const controls = [
    { name: t('graph.zoom.in'), Icon: IconPlus, act: () => void zoomIn() },
    { name: t('graph.zoom.out'), Icon: IconMinus, act: () => void zoomOut() },
    { name: t('graph.zoom.fit'), Icon: IconArrowsMaximize, act: onFit },
  ];

  return (
    <Panel position="bottom-left" className={classes['zoom'] ?? ''}>
      {controls.map(({ name, Icon, act }) => (
        <ActionIcon key={name} variant="default" size="lg" aria-label={name} title={name} onClick={act}>
          <Icon size={17} aria-hidden />
        </ActionIcon>
      ))}
    </Panel>
  );
}
