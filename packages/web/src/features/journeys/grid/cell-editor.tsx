import { type Cell, everybody, type MapLane, speaksAsCompany } from '@anklang/domain';
import { Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCells } from './cell-operations.ts';
import { DepartmentInput, SystemsInput } from './choice-cells.tsx';
import classes from './grid.module.css';
import { useGridActs } from './grid-acts.ts';
import type { MapNames } from './use-map-names.ts';

type Props = {
  stepId: string;
  lane: MapLane;
  /** What a screen reader says the input is for. */
  label: string;
  cells: Readonly<Record<string, Cell>> | undefined;
  /** Whose words are written: one, or everybody's and each persona's. */
  personas: readonly string[];
  names: MapNames;
};

/** Lanes in which the customer speaks; there the company's view is pointed out. */
const customersOwn = ['action', 'place', 'frequency', 'result', 'expect', 'get', 'manner', 'react', 'before', 'after'];

/** Writing into a cell; leaving it keeps what was written. */
export function CellEditor({ stepId, lane, label, cells, personas, names }: Props) {
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  // Against what stood there when the writing began: whatever somebody else writes meanwhile is not written over.
  const begin = useRef(cells);
  const [drafts, setDrafts] = useState<Record<string, Cell | null>>({});
  const isOver = useRef(false);

  const end = (then: Parameters<typeof acts.keep>[1]) => {
    if (isOver.current) return;
    isOver.current = true;
    acts.keep(writeCells({ stepId, laneId: lane.id }, begin.current, drafts), then);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      isOver.current = true;
      acts.cancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end('stay');
    else if (event.key === 'Tab' && personas.length === 1) end(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  };
  const draft = (persona: string) =>
    persona in drafts ? (drafts[persona] ?? null) : (begin.current?.[persona] ?? null);
  const set = (persona: string, cell: Cell | null) => setDrafts((now) => ({ ...now, [persona]: cell }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside come by here.
    <div
      className={classes['editor']}
      onKeyDown={press}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) end(null);
      }}
    >
      {personas.map((persona, index) => (
        <div key={persona}>
          {personas.length > 1 && <span className={classes['who']}>{names.persona(persona)}</span>}
          <CellInput
            lane={lane}
            label={personas.length > 1 ? `${label}, ${names.persona(persona)}` : label}
            cell={draft(persona)}
            everybodys={persona === everybody ? null : (cells?.[everybody] ?? null)}
            isFirst={index === 0}
            onChange={(cell) => set(persona, cell)}
          />
        </div>
      ))}
      {personas.length === 1 && lane.kind !== 'systems' && lane.kind !== 'owner' && (
        <span className={classes['keys']}>{t('cell.keys')}</span>
      )}
    </div>
  );
}

type InputProps = {
  lane: MapLane;
  label: string;
  cell: Cell | null;
  everybodys: Cell | null;
  isFirst: boolean;
  onChange: (cell: Cell | null) => void;
};

function CellInput({ lane, label, cell, everybodys, isFirst, onChange }: InputProps) {
  const { t } = useTranslation('journeyMap');
  if (lane.kind === 'systems') {
    const ids = cell && 'systemIds' in cell ? cell.systemIds : [];
    return <SystemsInput label={label} ids={ids} autoFocus={isFirst} onChange={onChange} />;
  }
  if (lane.kind === 'owner') {
    const id = cell && 'departmentId' in cell ? cell.departmentId : null;
    return <DepartmentInput label={label} id={id} autoFocus={isFirst} onChange={onChange} />;
  }
  if (lane.kind === 'level') return null;
  const text = cell && 'text' in cell ? cell.text : '';
  const words = customersOwn.includes(lane.kind) ? speaksAsCompany(text) : null;

  return (
    <>
      <Textarea
        aria-label={label}
        placeholder={everybodys && 'text' in everybodys ? everybodys.text : t(`placeholder.${lane.kind}`)}
        value={text}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={14}
        size="sm"
        ref={isFirst ? focusAtEnd : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : { text: currentTarget.value })}
      />
      <Text role="status" fz="xs" c="dimmed" mt={words ? 4 : 0}>
        {words && t('cell.companyView', { words })}
      </Text>
    </>
  );
}

function focusAtEnd(input: HTMLTextAreaElement | null): void {
  if (!input || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}
