import { routes, type TouchpointRequest } from '@anklang/domain';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { departmentsOf } from '../touchpoints/fields/index.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { RequestDialog } from './request-dialog.tsx';
import classes from './requests.module.css';

type Props = {
  requests: readonly TouchpointRequest[];
  /** Where all are about one touchpoint, it is not named again. */
  hasTouchpoints: boolean;
};

/** What was asked, of whom, and what became of it, with what one may do about it. */
export function RequestList({ requests, hasTouchpoints }: Props) {
  const { t } = useTranslation('requests');
  const [changing, setChanging] = useState<TouchpointRequest | null>(null);
  const [answering, setAnswering] = useState<TouchpointRequest | null>(null);

  return (
    <>
      <ul className={classes['requests']} aria-label={t('list')}>
        {requests.map((request) => (
          <li key={request.id}>
            <Item
              request={request}
              hasTouchpoint={hasTouchpoints}
              onChange={() => setChanging(request)}
              onAnswer={() => setAnswering(request)}
            />
          </li>
        ))}
      </ul>
      {changing && <RequestDialog request={changing} onClose={() => setChanging(null)} />}
      {answering && <AnswerDialog request={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

type ItemProps = { request: TouchpointRequest; hasTouchpoint: boolean; onChange: () => void; onAnswer: () => void };

function Item({ request, hasTouchpoint, onChange, onAnswer }: ItemProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const departments = useQuery(departmentsOf(workspaceId));
  const { kind, title, text, touchpoint, departmentId, state, answer, answeredAt, answeredBy } = request;
  const department = departments.data?.find(({ id }) => id === departmentId)?.name;

  return (
    <>
      <Group gap="xs" align="baseline">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <Badge variant="default" bd="1px solid var(--line)" bg="var(--sunken)" c="var(--ink)">
          {t(`kind.${kind}`)}
        </Badge>
        <Badge
          variant="default"
          bd="1px solid var(--line)"
          bg={state === 'open' ? 'var(--accent-soft)' : 'var(--card)'}
          c="var(--ink)"
        >
          {t(`state.${state}`)}
        </Badge>
      </Group>
      <Text fz="sm" c="dimmed">
        {t('by', { name: request.writtenBy, date: format.date(request.createdAt) })} ·{' '}
        {department ? t('toDepartment', { name: department }) : t('toManager')}
        {hasTouchpoint && touchpoint && (
          <>
            {' · '}
            <TextLink
              to="/w/$workspaceId/touchpoints/$touchpointId"
              params={{ workspaceId, touchpointId: touchpoint.id }}
              fz="sm"
            >
              {touchpoint.name}
            </TextLink>
          </>
        )}
      </Text>
      {text && <p className={classes['text']}>{text}</p>}
      {answeredAt && (
        <div className={classes['answer']}>
          <Text fz="sm" c="dimmed">
            {t('answered', {
              state: t(`state.${state}`),
              name: answeredBy ?? '',
              date: format.date(answeredAt),
            })}
          </Text>
          {answer}
        </div>
      )}
      <Actions request={request} onChange={onChange} onAnswer={onAnswer} />
    </>
  );
}

function Actions({ request, onChange, onAnswer }: Omit<ItemProps, 'hasTouchpoint'>) {
  const { t } = useTranslation('requests');
  const workspaceId = useWorkspaceId();
  const confirm = useConfirm();
  const { id, title, state, isMine, mayAnswer } = request;
  const withdraw = useAction({
    run: (requestId: string) => callApi(routes.withdrawRequest, { params: { workspaceId, requestId } }),
    refresh: ['workspace', workspaceId, 'touchpoints'],
    said: () => t('withdrawn'),
  });
  const mayChange = isMine && state === 'open';
  if (!mayChange && !mayAnswer) return null;

  return (
    <Group gap="xs" mt="xs">
      {mayAnswer && (
        <Button variant="default" size="compact-sm" aria-label={t('answerOf', { title })} onClick={onAnswer}>
          {t('answer')}
        </Button>
      )}
      {mayChange && (
        <>
          <Button variant="default" size="compact-sm" aria-label={t('changeOf', { title })} onClick={onChange}>
            {t('change')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('withdrawOf', { title })}
            loading={withdraw.isPending}
            onClick={() =>
              confirm({
                title: t('withdrawTitle'),
                text: t('withdrawText', { title }),
                verb: t('withdraw'),
                onConfirm: () => withdraw.mutate(id),
              })
            }
          >
            {t('withdraw')}
          </Button>
        </>
      )}
    </Group>
  );
}
