import type { Entry, EntryBodies, EntryKind } from '@anklang/domain';
import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSayValue } from './use-say-value.ts';

/** In short what tells an entry from others of its kind. */
export function AboutEntry({ entry }: { entry: Entry }) {
  const facts = useFacts(entry).filter((fact) => fact !== '');
  const description = String(entry.body['description'] ?? '');
  return (
    <>
      {facts.length > 0 && (
        <Group gap={6} mt={4}>
          {facts.map((fact) => (
            <Badge key={fact} variant="light" tt="none" fw={500} maw="100%">
              {fact}
            </Badge>
          ))}
        </Group>
      )}
      {description !== '' && (
        <Text fz="sm" c="dimmed" mt={4} lineClamp={2} maw="var(--text-width)">
          {description}
        </Text>
      )}
    </>
  );
}

function useFacts({ kind, body }: Entry): string[] {
  const { t } = useTranslation('surroundings');
  const say = useSayValue();
  const of = <Kind extends EntryKind>(_kind: Kind) => body as EntryBodies[Kind];
  switch (kind) {
    case 'phase': {
      const { influence } = of(kind);
      return influence === 'none' ? [] : [say('influence', influence)];
    }
    case 'segment': {
      const { isPersona, share, geography } = of(kind);
      const part = share === null ? '' : t('about.share', { share: say('share', share) });
      return [isPersona ? t('about.persona') : '', part, geography];
    }
    case 'system': {
      const { state, vendor, departmentId } = of(kind);
      return [say('state', state), vendor, say('departmentId', departmentId)];
    }
    case 'brand': {
      const { length: count } = of(kind).rules;
      return count === 0 ? [] : [t('about.rules', { count })];
    }
    case 'product':
      return [say('kind', of(kind).kind), say('brandId', of(kind).brandId)];
    case 'goal': {
      const { measure, target, until } = of(kind);
      const aim = [measure, target].filter(Boolean).join(': ');
      return [aim, until === null ? '' : t('about.until', { date: say('until', until) })];
    }
    case 'guideline': {
      const { validFrom, departmentId } = of(kind);
      return [
        validFrom === null ? '' : t('about.from', { date: say('validFrom', validFrom) }),
        say('departmentId', departmentId),
      ];
    }
    case 'classification':
      return of(kind).classes.map(({ name }) => name);
    case 'ownField':
      return [say('kind', of(kind).kind), say('options', of(kind).options)];
    default:
      return [];
  }
}
