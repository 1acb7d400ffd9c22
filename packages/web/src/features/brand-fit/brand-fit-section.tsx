import type { TouchpointRecord } from '@anklang/domain';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { BrandCard } from './brand-card.tsx';
import { brandFitOf } from './brand-fit-queries.ts';

type Props = { record: Pick<TouchpointRecord, 'id' | 'name'>; mayEdit: boolean };

/** A touchpoint against the rules of its brands: judge first, then see what others say. */
export function BrandFitSection({ record, mayEdit }: Props) {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();
  const fits = useQuery(brandFitOf(workspaceId, record.id));
  const section = useRef<HTMLElement>(null);
  const isThere = fits.isSuccess;
  // The overview leads here; the section comes later than the page.
  useEffect(() => {
    if (isThere && window.location.hash === '#brand-fit') section.current?.scrollIntoView();
  }, [isThere]);

  return (
    <Paper p="md" component="section" aria-labelledby="brand-fit-title" id="brand-fit" ref={section}>
      <Stack gap="md">
        <div>
          <Title order={2} id="brand-fit-title">
            {t('title')}
          </Title>
          <Text fz="sm" c="dimmed" maw="var(--text-width)">
            {t('section.lead')}
          </Text>
        </div>
        <Loaded query={fits}>
          {(found) =>
            found.length === 0 ? (
              <NoBrand touchpointId={record.id} mayEdit={mayEdit} />
            ) : (
              found.map((one) => <BrandCard key={one.brandId} touchpointId={record.id} fit={one} />)
            )
          }
        </Loaded>
      </Stack>
    </Paper>
  );
}

function NoBrand({ touchpointId, mayEdit }: { touchpointId: string; mayEdit: boolean }) {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();

  return (
    <>
      <Text maw="var(--text-width)">{t('section.noBrand')}</Text>
      <Group gap="md">
        {mayEdit && (
          <ButtonLink
            variant="default"
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId }}
            search={{ edit: 'quality' }}
          >
            {t('section.chooseBrand')}
          </ButtonLink>
        )}
        <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'brand' }} fz="sm">
          {t('section.toBrands')}
        </TextLink>
      </Group>
    </>
  );
}
