import type { Section } from '../text/read-topic.ts';
import { Blocks } from './blocks.tsx';
import classes from './markdown.module.css';
import { useReading } from './reading.ts';

/** Sections with their headings; on a page of their own one can link to each. */
export function Sections(props: { sections: readonly Section[] }) {
  return props.sections.map((section) => (
    <div key={section.anchor} className={classes['section']}>
      <Heading section={section} />
      <Blocks tokens={section.tokens} />
    </div>
  ));
}

function Heading({ section }: { section: Section }) {
  const { isAside } = useReading();
  const depth = section.depth + (isAside ? 1 : 0);
  const Tag = depth === 2 ? 'h2' : depth === 3 ? 'h3' : 'h4';
  if (isAside) return <Tag>{section.title}</Tag>;
  return (
    <Tag id={section.anchor} tabIndex={-1}>
      {section.title}
    </Tag>
  );
}
