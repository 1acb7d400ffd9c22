import { Table } from '@mantine/core';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { plainText } from '../text/plain-text.ts';
import { Inline } from './inline.tsx';
import { keyed } from './keyed.ts';
import classes from './markdown.module.css';

/** Paragraphs, lists, tables, quotes and code of a text. */
export function Blocks(props: { tokens: readonly Token[] }): ReactNode {
  return keyed(props.tokens).map(({ key, item }) => <Block key={key} token={item as MarkedToken} />);
}

function Block({ token }: { token: MarkedToken }): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    case 'hr':
      return <hr />;
    case 'paragraph':
      return (
        <p>
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'heading':
      // Deeper than sections are; it has no anchor.
      return (
        <p>
          <strong>
            <Inline tokens={token.tokens} />
          </strong>
        </p>
      );
    case 'list':
      return <List list={token} />;
    case 'table':
      return <TextTable table={token} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} />
        </blockquote>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
        <pre tabIndex={0}>
          <code>{token.text}</code>
        </pre>
      );
    default:
      return <Inline tokens={[token]} />;
  }
}

function List({ list }: { list: Tokens.List }) {
  const items = keyed(list.items).map(({ key, item }) => (
    <li key={key}>
      <Blocks tokens={item.tokens} />
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

const columnWidth = 130;

function TextTable({ table }: { table: Tokens.Table }) {
  const label = table.header.map(({ tokens }) => plainText(tokens)).join(', ');
  return (
    <div className={classes['table']}>
      <TableFrame label={label} minWidth={Math.min(table.header.length * columnWidth, 900)}>
        <Table.Thead>
          <Table.Tr>
            {keyed(table.header).map(({ key, item: cell }) => (
              <Table.Th key={key} ta={cell.align ?? 'left'}>
                <Inline tokens={cell.tokens} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyed(table.rows).map(({ key, item: row }) => (
            <Table.Tr key={key}>
              {keyed(row).map(({ key, item: cell }) => (
                <Table.Td key={key} ta={cell.align ?? 'left'}>
                  <Inline tokens={cell.tokens} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
    </div>
  );
}
