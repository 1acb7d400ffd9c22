import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import classes from './graph.module.css';
import type { GraphEdge } from './graph-model.ts';

type Props = {
  title: string;
  edges: readonly GraphEdge[];
  other: 'from' | 'to';
  hidden: number;
  names: ReadonlyMap<string, string>;
  onChoose: (id: string) => void;
};

/** Where a step's visits come from, or go on to; with what is hidden they make all of them. */
export function FlowList({ title, edges, other, hidden, names, onChoose }: Props) {
  const { t } = useTranslation('ways');
  const formats = formatsFor(useLanguage());
  const sorted = edges.toSorted((a, b) => b.count - a.count);
  const sum = edges.reduce((total, { count }) => total + count, hidden);

  return (
    <div>
      <Text component="h3" fz="sm" fw={600} m={0} mb={4}>
        {title}
      </Text>
      <ul className={classes['flows']}>
        {sorted.map((edge) => (
          <li key={edge.id}>
            <button type="button" className={classes['flowName']} onClick={() => onChoose(edge.id)}>
              {names.get(edge[other])}
            </button>
            <span>{formats.count(edge.count)}</span>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <span>{t('graph.panel.viaRest')}</span>
            <span>{formats.count(hidden)}</span>
          </li>
        )}
        <li className={classes['sum']}>
          <span>{t('graph.panel.together')}</span>
          <span>{formats.count(sum)}</span>
        </li>
      </ul>
    </div>
  );
}
