import type { ownFile as german } from '../de/own-file.ts';
import type { Same } from '../same.ts';

export const ownFile: Same<typeof german> = {
  title: 'I have a file',
  lead: 'A survey with ratings, or a log of contacts. Anklang looks at what it is; nothing is imported before you have agreed.',
  hint: 'CSV, TSV, Excel, Parquet, XES or OCEL, zipped with gzip or not; it stays on your server',
  wrongKind: '“{{name}}” has no ending that can be read here. Save the table as CSV or Excel.',
  which: 'What is “{{name}}”?',
  both: 'The file could be either. What does one row hold?',
  neither: 'The columns do not say for sure. What does one row hold?',
  survey: {
    title: 'A survey',
    text: 'One row is one person: how they rate several touchpoints, and how they judge the whole.',
    action: 'Import as a survey',
    gives: 'Gives you: the ranking of the touchpoints that really matter, with intervals.',
  },
  interactions: {
    title: 'A log of contacts',
    text: 'One row is one contact: who, at which touchpoint, when – and how it was, if that is known.',
    action: 'Import as interactions',
    gives: 'Gives you: the ways customers take, waiting times, breaks and drop-offs.',
  },
  columns: 'Columns of this file: {{names}}',
  other: 'Another file',
  register: 'Is it a list of your touchpoints?',
  registerAction: 'Import touchpoints',
};
