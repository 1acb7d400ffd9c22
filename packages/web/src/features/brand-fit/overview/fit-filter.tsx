import type { BrandFitOverview } from '@anklang/domain';
import { Group, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandFitSearch } from './brand-fit-search.ts';

const here = '/w/$workspaceId/brand-fit';
const verdicts = ['not', 'open', 'fits'] as const;

/** Which brand, and which state. */
export function FitFilter({ brands }: { brands: BrandFitOverview['brands'] }) {
  const { t } = useTranslation('brandFit');
  const search = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const choose = (change: Partial<Record<keyof BrandFitSearch, string>>) =>
    void navigate({
      search: (now) => BrandFitSearch.parse({ ...now, ...change }),
      replace: true,
      resetScroll: false,
    });

  return (
    <Group gap="md" align="flex-end">
      {brands.length > 1 && (
        <NativeSelect
          label={t('overview.brand')}
          value={search.brand ?? ''}
          onChange={(event) => choose({ brand: event.currentTarget.value })}
          data={[
            { value: '', label: t('overview.allBrands') },
            ...brands.map(({ brandId, brand }) => ({ value: brandId, label: brand })),
          ]}
        />
      )}
      <NativeSelect
        label={t('overview.show')}
        value={search.show ?? ''}
        onChange={(event) => choose({ show: event.currentTarget.value })}
        data={[
          { value: '', label: t('overview.all') },
          ...verdicts.map((verdict) => ({ value: verdict, label: t(`fit.${verdict}`) })),
          { value: 'unjudged', label: t('overview.unjudgedOnly') },
        ]}
      />
    </Group>
  );
}
