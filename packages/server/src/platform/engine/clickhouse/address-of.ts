import { fail } from '@anklang/domain';

export type Address = { url: string; username: string; password: string; database: string };

const ports = { 'clickhouse:': '8123', 'clickhouses:': '8443' } as const;

/** What `clickhouse://user:password@host:port/database` names; `clickhouses://` speaks TLS. Throws `interactions_unusable`. */
export function addressOf(text: string): Address {
  if (!URL.canParse(text)) throw unreadable();
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  if (protocol !== 'clickhouse:' && protocol !== 'clickhouses:') {
    throw fail('interactions_unusable', { reason: `${protocol} is no ClickHouse address` });
  }
  if (hostname === '') throw unreadable();
  const scheme = protocol === 'clickhouses:' ? 'https' : 'http';
  return {
    url: `${scheme}://${hostname}:${port || ports[protocol]}`,
    username: decoded(username) || 'default',
    password: decoded(password),
    database: decoded(pathname.slice(1)) || 'default',
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw unreadable();
  }
}

function unreadable() {
  return fail('interactions_unusable', { reason: 'the address cannot be read' });
}
