import { readLink } from '../text/read-link.ts';
import classes from './markdown.module.css';
import { useReading } from './reading.ts';

const root = '../../../../../../';
const images = import.meta.glob<string>(
  ['../../../../../../docs/guide/images/*.png', '../../../../../../docs/numbers/*.svg'],
  { eager: true, query: '?url', import: 'default' },
);

/** A picture that belongs to the texts; pictures from elsewhere are not fetched. */
export function GuideImage(props: { href: string; text: string }) {
  const { file } = useReading();
  const link = readLink(props.href, file);
  const source = link.kind === 'file' ? images[`${root}${link.file}`] : undefined;
  if (source === undefined) return props.text;
  return <img src={source} alt={props.text} loading="lazy" className={classes['image']} />;
}
