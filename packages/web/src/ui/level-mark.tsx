export type Level = 'disappointing' | 'ok' | 'delighting';

const shapes: Record<Level, string> = { disappointing: '▼', ok: '●', delighting: '▲' };

/** Colour of a level for bars and points, from the tokens. */
export const levelColours: Record<Level, string> = {
  disappointing: 'var(--level-disappointing)',
  ok: 'var(--level-ok)',
  delighting: 'var(--level-delighting)',
};

/** The shape beside the word, so that nobody depends on the colour. */
export function LevelMark(props: { level: Level; label?: string }) {
  const colour = `var(--level-${props.level}-text)`;
  return (
    <span style={{ color: colour, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true" style={{ fontSize: '0.8em' }}>
        {shapes[props.level]}
      </span>
      {props.label && ` ${props.label}`}
    </span>
  );
}

/** The shape of a level alone, for drawings. */
export function levelShape(level: Level): string {
  return shapes[level];
}
