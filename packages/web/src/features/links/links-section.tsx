import { type LinkDirection, linkDirections, type TouchpointLink, type TouchpointRecord } from '@anklang/domain';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { Asked } from './link-draft.ts';
import { LinkItem } from './link-item.tsx';
import { linksOf } from './link-queries.ts';
import classes from './links.module.css';

type Links = Record<LinkDirection, TouchpointLink[]>;
type Props = { record: Pick<TouchpointRecord, 'id'> };

/** Where customers come from and where they go on to, and how well each hand-over goes. */
export function LinksSection({ record }: Props) {
  const { t } = useTranslation('links');
  const links = useQuery(linksOf(useWorkspaceId(), record.id));
  // Whoever may edit one of the ends may say how customers are handed over: that is seen when it is known which.
  const mayEdit = useMay('touchpoint.edit');
  const [asked, setAsked] = useState<Asked | null>(null);
  const onAsk = mayEdit ? setAsked : null;
  const isEmpty = links.data !== undefined && linkDirections.every((direction) => links.data[direction].length === 0);

  return (
    <Paper p="md" component="section" aria-labelledby="links-title">
      <Stack gap="md">
        <SectionHead
          id="links-title"
          title={t('title')}
          isEmpty={isEmpty}
          actions={
            isEmpty &&
            onAsk &&
            linkDirections.map((direction) => <AddButton key={direction} direction={direction} onAsk={onAsk} />)
          }
        >
          {t(isEmpty ? 'none' : 'lead')}
        </SectionHead>
        {!isEmpty && (
          <Loaded query={links}>
            {(found) => (
              <>
                <Finding links={found} />
                <div className={classes['sides']}>
                  {linkDirections.map((direction) => (
                    <Side key={direction} direction={direction} links={found[direction]} onAsk={onAsk} />
                  ))}
                </div>
              </>
            )}
          </Loaded>
        )}
      </Stack>
      {asked && <LinkDialog touchpointId={record.id} asked={asked} onClose={() => setAsked(null)} />}
    </Paper>
  );
}

/** Where hand-overs disappoint, that is the finding. */
function Finding({ links: { comesFrom, goesTo } }: { links: Links }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const all = [...comesFrom, ...goesTo];
  const bad = all.filter(({ level }) => level === 'disappointing').length;
  if (bad === 0) return null;

  return (
    <Text fw={600}>{t('bad', { count: bad, formatted: format.number(bad), all: format.number(all.length) })}</Text>
  );
}

type SideProps = { direction: LinkDirection; links: readonly TouchpointLink[]; onAsk: ((asked: Asked) => void) | null };

function Side({ direction, links, onAsk }: SideProps) {
  const { t } = useTranslation('links');
  const titleId = `links-${direction}`;

  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6}>
        <Title order={3} id={titleId}>
          {t(`direction.${direction}`)}
        </Title>
        {onAsk && <AddButton direction={direction} onAsk={onAsk} />}
      </Group>
      {links.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t(`noneThere.${direction}`)}
        </Text>
      ) : (
        <ul className={classes['links']} aria-labelledby={titleId}>
          {links.map((link) => (
            <LinkItem key={link.id} link={link} direction={direction} onChange={onAsk && (() => onAsk({ link }))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function AddButton({ direction, onAsk }: { direction: LinkDirection; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('links');

  return (
    <Button variant="default" size="sm" className="no-print" onClick={() => onAsk({ direction })}>
      {t(`add.${direction}`)}
    </Button>
  );
}
