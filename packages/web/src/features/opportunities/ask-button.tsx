import type { RequestKind } from '@anklang/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/session/index.ts';
import { RequestDialog } from '../requests/index.ts';

type Props = { kind: RequestKind; title: string; touchpointId: string | null; about: string };

/** The next step that everybody has: to ask whoever can do something about it. */
export function AskButton({ kind, title, touchpointId, about }: Props) {
  const { t } = useTranslation('opportunities');
  const [isOpen, setOpen] = useState(false);
  if (!useMay('request.write')) return null;

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        className="no-print"
        aria-label={t('askOf', { name: about })}
        onClick={() => setOpen(true)}
      >
        {t('ask')}
      </Button>
      {isOpen && <RequestDialog suggested={{ kind, title, touchpointId }} onClose={() => setOpen(false)} />}
    </>
  );
}
