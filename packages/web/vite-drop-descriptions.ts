import { type ESTree, type Plugin, parseAst } from 'vite';

/**
 * What schemas and routes say of themselves is read by the server, for the description of its interface. In a browser it
 * would only be weight: a tenth of what the first page fetches.
 */
export function dropDescriptions(): Plugin {
  return {
    name: 'drop-descriptions',
    apply: 'build',
    transform: {
      filter: { id: /packages\/domain\/src\/(?!language\/).*\.ts$/ },
      handler(code) {
        const cuts: Cut[] = [];
        find(parseAst(code), cuts);
        // From the end, so that what stands before keeps its place.
        return cuts.toSorted((one, other) => other.from - one.from).reduce(withoutCut, code);
      },
    },
  };
}

type Cut = { from: number; to: number; instead?: string };
type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** `.describe('…')` behind a schema, and the `summary` of a route. */
function find(node: unknown, cuts: Cut[]): void {
  if (Array.isArray(node)) for (const each of node) find(each, cuts);
  if (!isNode(node)) return;
  if (isDescribing(node)) {
    const { object } = node['callee'] as { object: Node };
    cuts.push({ from: object.end, to: node.end });
    find(object, cuts);
    return;
  }
  if (isSummary(node)) {
    const { start, end } = node['value'] as Node;
    cuts.push({ from: start, to: end, instead: "''" });
    return;
  }
  for (const value of Object.values(node)) if (typeof value === 'object') find(value, cuts);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isDescribing(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as ESTree.Expression;
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'describe'
  );
}

function isSummary(node: Node): boolean {
  if (node.type !== 'Property') return false;
  const { name } = node['key'] as { name?: string };
  return name === 'summary' && (node['value'] as Node).type === 'Literal';
}

function withoutCut(code: string, { from, to, instead = '' }: Cut): string {
  return code.slice(0, from) + instead + code.slice(to);
}
