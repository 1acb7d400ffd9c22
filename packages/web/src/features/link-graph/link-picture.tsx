import type { LinkGraphRow } from '@anklang/domain';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { levelColours } from '../../ui/level-mark.tsx';
import { box, type DrawnLink, dashes, layOutLinks, widthOf } from './lay-out-links.ts';
import classes from './link-graph.module.css';
import { useSayLink } from './use-say-link.ts';

const margin = 16;

/** Touchpoints as boxes that lead to their record, links as arrows by what is said and what is taken. */
export function LinkPictureView({ rows }: { rows: readonly LinkGraphRow[] }) {
  const { t } = useTranslation('linkGraph');
  const workspaceId = useWorkspaceId();
  const { nodes, links, layout } = useMemo(() => layOutLinks(rows), [rows]);
  const most = Math.max(0, ...links.map(({ row }) => row.seen?.customers ?? 0));
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin];
  const scroll = useRef<HTMLElement>(null);
  // Where links begin, not in the empty corner beside them.
  useLayoutEffect(() => {
    const first = Object.values(layout.nodes).toSorted((one, other) => one.y - other.y || one.x - other.x)[0];
    const frame = scroll.current;
    if (frame && first) frame.scrollLeft = margin + first.x + box.width / 2 - frame.clientWidth / 2;
  }, [layout]);

  return (
    <figure className={classes['figure']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section ref={scroll} className={classes['scroll']} aria-label={t('pictureLabel')} tabIndex={0}>
        <div className={classes['picture']} style={{ width, height }}>
          <svg width={width} height={height} aria-hidden focusable="false">
            <defs>
              <marker
                id="link-end"
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="9"
                markerHeight="9"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 0.5 8 4 0 7.5Z" fill="context-stroke" />
              </marker>
            </defs>
            <g transform={`translate(${margin} ${margin})`}>
              {links.map((link) => (
                <LinkLine key={link.id} link={link} points={layout.edges[link.id]?.points ?? []} most={most} />
              ))}
            </g>
          </svg>
          {nodes.map(({ id, name, department }) => (
            <Link
              key={id}
              to="/w/$workspaceId/touchpoints/$touchpointId"
              params={{ workspaceId, touchpointId: id }}
              className={classes['node']}
              style={{
                ...{ left: margin + (layout.nodes[id]?.x ?? 0), top: margin + (layout.nodes[id]?.y ?? 0) },
                ...box,
              }}
            >
              <span className={classes['name']}>{name}</span>
              {department && <span className={classes['department']}>{department}</span>}
            </Link>
          ))}
        </div>
      </section>
      <Text component="figcaption" fz="sm" c="dimmed" mt="xs">
        {t('pictureHint')}
        {links.length < rows.length && ` ${t('pictureLimit', { count: links.length })}`}
      </Text>
    </figure>
  );
}

type LineProps = { link: DrawnLink; points: readonly { x: number; y: number }[]; most: number };

function LinkLine({ link: { row }, points, most }: LineProps) {
  const say = useSayLink();
  const colour = row.declared?.level ? levelColours[row.declared.level] : 'var(--mantine-color-dimmed)';
  return (
    <path
      d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`}
      fill="none"
      stroke={colour}
      strokeWidth={widthOf(row, most)}
      strokeDasharray={dashes[row.verdict]}
      strokeLinecap="round"
      strokeLinejoin="round"
      markerEnd="url(#link-end)"
    >
      <title>{say(row)}</title>
    </path>
  );
}
