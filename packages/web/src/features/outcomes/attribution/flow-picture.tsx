import type { Step } from '@anklang/domain';
import { Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { shorten } from '../../../charts/svg-parts.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { useCustomersBehind } from '../../ways/index.ts';
import { bandPath, type Flow, type FlowNode, nodeWidth } from './arrange-flow.ts';
import classes from './attribution.module.css';
import { nameOfNode, neighbour, sayNode } from './flow-words.ts';

type Props = { flow: Flow; steps: readonly Step[]; hasCustomers: boolean };

const nameWidth = 120;
const margin = { top: 22, bottom: 8, right: 130 };
export const flowColours = { conversion: 'var(--level-delighting)', none: 'var(--level-ok)' } as const;

/** Ways as bands between places, walked with Tab and the arrow keys; the table below says the same. */
export function FlowPicture({ flow, steps, hasCustomers }: Props) {
  const { t } = useTranslation('outcomes');
  const formats = formatsFor(useLanguage());
  const { may, open } = useCustomersBehind();
  const [focused, setFocused] = useState<string | null>(null);
  const [entry, setEntry] = useState<string | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const words = { t, steps, formats, rest: flow.rest };
  const keys = new Set(flow.nodes.map(({ id }) => id));
  const start = entry !== null && keys.has(entry) ? entry : flow.nodes[0]?.id;
  const said = flow.nodes.find(({ id }) => id === focused);
  const customersOf = (node: FlowNode) => {
    const key = node.step === null ? undefined : steps[node.step]?.key;
    if (!may || !hasCustomers || key === undefined) return null;
    return () =>
      open({
        selection: { kind: 'conversion', step: key },
        title: t('attribution.converted', { name: nameOfNode(node, words) }),
      });
  };
  const press = (event: KeyboardEvent, node: FlowNode) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      customersOf(node)?.();
      return;
    }
    const next = neighbour(flow, node, event.key);
    if (!next) return;
    event.preventDefault();
    picture.current?.querySelector<SVGGElement>(`[data-node="${next.id}"]`)?.focus();
  };

  return (
    <>
      <div className={classes['flow']}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset; its parts take the focus, the picture groups them. */}
        <svg
          ref={picture}
          className={classes['picture']}
          data-focused={focused ?? undefined}
          viewBox={`0 ${-margin.top} ${flow.width + margin.right} ${flow.height + margin.top + margin.bottom}`}
          width="100%"
          role="group"
          aria-label={t('attribution.flow.label')}
        >
          {Array.from({ length: flow.columns - 1 }, (_, column) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity than its place.
              key={column}
              x={(column / Math.max(1, flow.columns - 1)) * (flow.width - nodeWidth)}
              y={-8}
              className={`${classes['word']} ${classes['amount']}`}
              aria-hidden
            >
              {t('attribution.flow.position', { position: column + 1 })}
            </text>
          ))}
          <g aria-hidden>
            {flow.links.map((link) => (
              <path
                key={link.id}
                className={classes['band']}
                d={bandPath(link, flow)}
                fill={flowColours[link.kind]}
                data-on={link.from === focused || link.to === focused || undefined}
              />
            ))}
          </g>
          {flow.nodes.map((node) => {
            const opens = customersOf(node);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: it is a button where it opens customers.
              <g
                key={node.id}
                className={classes['node']}
                role={opens ? 'button' : 'img'}
                aria-label={sayNode(node, words)}
                data-node={node.id}
                tabIndex={node.id === start ? 0 : -1}
                onFocus={() => {
                  setFocused(node.id);
                  setEntry(node.id);
                }}
                onBlur={() => setFocused(null)}
                onMouseEnter={() => setFocused(node.id)}
                onMouseLeave={() => setFocused(null)}
                onKeyDown={(event) => press(event, node)}
                onClick={() => opens?.()}
              >
                <NodeBar node={node} />
              </g>
            );
          })}
          <g aria-hidden>
            {flow.nodes.map((node) => (
              <NodeName key={node.id} node={node} name={nameOfNode(node, words)} write={formats.count} />
            ))}
          </g>
        </svg>
      </div>
      <Text fz="sm" mih="1.6em" aria-hidden>
        {said && sayNode(said, words)}
      </Text>
    </>
  );
}

const fills = {
  step: 'var(--accent)',
  rest: 'var(--line-strong)',
  conversion: 'var(--level-delighting)',
  none: 'var(--level-ok)',
} as const;

function NodeBar({ node }: { node: FlowNode }) {
  const height = Math.max(2, node.height);

  return (
    <>
      <rect
        className={classes['bar']}
        x={node.x}
        y={node.y}
        width={nodeWidth}
        height={height}
        rx={2}
        fill={fills[node.kind]}
      />
      {/* The words beside the bar can be pointed at too. */}
      <rect x={node.x} y={node.y + height / 2 - 12} width={nameWidth} height={24} fill="transparent" />
    </>
  );
}

/** The words lie above all bands, and are no part of the place: it is called by its label. */
function NodeName({ node, name, write }: { node: FlowNode; name: string; write: (count: number) => string }) {
  return (
    <text className={classes['word']} x={node.x + nodeWidth + 5} y={node.y + Math.max(2, node.height) / 2 + 4}>
      {shorten(name, 17)} <tspan className={classes['amount']}>{write(node.conversions + node.nulls)}</tspan>
    </text>
  );
}
