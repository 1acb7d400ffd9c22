import type { Opportunities } from '@anklang/domain';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useFieldWords } from '../touchpoints/index.ts';
import { AskButton } from './ask-button.tsx';
import classes from './opportunities.module.css';
import { OpportunityCard, ShownOf } from './opportunity-card.tsx';
import { TouchpointName } from './touchpoint-name.tsx';

type Systems = Opportunities['systems'];

/** Systems that may be there twice, and those on their way out with what hangs on them. */
export function SystemsCard({ found: { double, ending } }: { found: Systems }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const finding = [
    double.count > 0 && t('systems.findingDouble', { count: double.count, formatted: format.number(double.count) }),
    ending.count > 0 && t('systems.finding', { count: ending.count, formatted: format.number(ending.count) }),
  ].filter(Boolean);

  return (
    <OpportunityCard
      id="systems-title"
      title={t('systems.title')}
      lead={t('systems.lead')}
      finding={finding.length > 0 ? finding.join(' · ') : null}
      none={t('systems.none')}
      actions={
        <ButtonLink
          to="/w/$workspaceId/surroundings/$kind"
          params={{ workspaceId: useWorkspaceId(), kind: 'system' }}
          variant="default"
          size="sm"
        >
          {t('systems.toSystems')}
        </ButtonLink>
      }
    >
      {double.rows.length > 0 && (
        <section aria-labelledby="systems-double">
          <Title order={3} id="systems-double">
            {t('systems.double')}
          </Title>
          <ul className={classes['rows']}>
            {double.rows.map((row) => (
              <Double key={`${row.phase.id} ${row.channel}`} row={row} />
            ))}
          </ul>
          <ShownOf shown={double.rows.length} all={double.count} />
        </section>
      )}
      {ending.rows.length > 0 && (
        <section aria-labelledby="systems-ending">
          <Title order={3} id="systems-ending">
            {t('systems.ending')}
          </Title>
          <ul className={classes['rows']}>
            {ending.rows.map((row) => (
              <Ending key={row.id} row={row} />
            ))}
          </ul>
          <ShownOf shown={ending.rows.length} all={ending.count} />
        </section>
      )}
    </OpportunityCard>
  );
}

function Double({ row: { phase, channel, systems } }: { row: Systems['double']['rows'][number] }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const { optionOf } = useFieldWords();
  const place = `${phase.name} · ${optionOf('channels', channel)}`;
  const request = {
    channel: optionOf('channels', channel),
    phase: phase.name,
    systems: format.list(systems.map(({ name }) => name)),
  };

  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <Text fw={600}>{place}</Text>
        <Text fz="sm" component="div" className={classes['inline'] ?? ''}>
          {systems.map((system) => (
            <span key={system.id}>
              <BehindSystem system={system} />
            </span>
          ))}
        </Text>
      </div>
      <div className={classes['actions']}>
        <AskButton kind="technical" title={t('systems.request', request)} touchpointId={null} about={place} />
      </div>
    </li>
  );
}

function Ending({ row }: { row: Systems['ending']['rows'][number] }) {
  const { t } = useTranslation('opportunities');
  const { name, state, touchpoints, first } = row;

  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <BehindSystem system={row} />{' '}
        <Text component="span" fz="sm" c="var(--level-disappointing-text)">
          {t(`systems.state.${state}`)}
        </Text>
        <Text fz="sm" component="div" className={classes['inline'] ?? ''}>
          {first.map((touchpoint) => (
            <span key={touchpoint.id}>
              <TouchpointName of={touchpoint} />
            </span>
          ))}
          {touchpoints > first.length && <span>{t('systems.and')}</span>}
        </Text>
      </div>
      <div className={classes['actions']}>
        <AskButton kind="technical" title={t('systems.requestEnding', { name })} touchpointId={null} about={name} />
      </div>
    </li>
  );
}

/** A system, and the touchpoints it stands behind. */
function BehindSystem({
  system: { id, name, touchpoints },
}: {
  system: { id: string; name: string; touchpoints: number };
}) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  return (
    <>
      <strong>{name}</strong>{' '}
      <TextLink
        to="/w/$workspaceId/touchpoints"
        params={{ workspaceId: useWorkspaceId() }}
        search={{ with: `systemIds:${id}` }}
        fz="sm"
      >
        {t('systems.touchpoints', { count: touchpoints, formatted: format.number(touchpoints) })}
      </TextLink>
    </>
  );
}
