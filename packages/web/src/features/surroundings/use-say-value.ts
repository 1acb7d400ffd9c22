import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { departmentsOf, entriesOf } from '../touchpoints/index.ts';
import type { Answer } from './answer.ts';
import type { Part } from './part.ts';

/** A value of an entry in words. */
export function useSayValue(): (key: string, value: unknown) => string {
  const { t } = useTranslation('surroundings');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const brands = useQuery(entriesOf(workspaceId, 'brand'));
  const options = t('option', { returnObjects: true }) as Record<string, Record<string, string> | undefined>;

  return (key, value) => {
    if (value === null || value === undefined || value === '') return '';
    if (key === 'departmentId') return departments.data?.find(({ id }) => id === value)?.name ?? '';
    if (key === 'brandId') return brands.data?.find(({ id }) => id === value)?.name ?? '';
    if (key === 'share') return format.share(Number(value), Math.round(Number(value) * 1000) % 10 === 0 ? 0 : 1);
    if (key === 'until' || key === 'validFrom') return format.date(`${String(value)}T12:00:00.000Z`);
    if (key === 'data')
      return (value as Answer[]).map(({ column, value: answer }) => `${column}: ${answer}`).join(', ');
    if (Array.isArray(value)) return (value as Part[]).map(({ name }) => name).join(', ');
    return options[key]?.[String(value)] ?? String(value);
  };
}
