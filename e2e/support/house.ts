import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from './browser.ts';
import { type RunningServer, startAnklang } from './server.ts';
import { type Look, setUpOwner, type Visitor, visit } from './visitor.ts';

/** A server and a browser of a test's own, and the owner in a new workspace. */
export type House = {
  browser: Browser;
  server: RunningServer;
  owner: Visitor;
  /** Address of the workspace's first page, without a slash at the end. */
  home: string;
  workspaceId: string;
  /** A request of the owner, past the page; the path begins below the workspace. */
  call<T>(method: string, path: string, data?: unknown): Promise<T>;
  /** Closes all of it; nothing may have gone wrong on the owner's pages. */
  close(): Promise<void>;
};

export async function openHouse(look: Look): Promise<House> {
  const browser = await launchChromium();
  const server = await startAnklang();
  const owner = await visit(browser, server.url, look);
  await setUpOwner(owner);
  const home = new URL(owner.page.url()).pathname.replace(/\/$/, '');
  const workspaceId = home.split('/')[2] ?? '';

  return {
    ...{ browser, server, owner, home, workspaceId },
    async call<T>(method: string, path: string, data?: unknown): Promise<T> {
      const headers = { origin: server.url, 'content-type': 'application/json' };
      const body = data === undefined ? {} : { data: JSON.stringify(data) };
      const address = `/api/v1/workspaces/${workspaceId}${path}`;
      const reply = await owner.context.request.fetch(address, { method, headers, ...body });
      expect(reply.status(), `${method} ${path}: ${await reply.text()}`).toBeLessThan(300);
      return (await reply.json()) as T;
    },
    async close() {
      await browser.close();
      await server.stop();
      expect(owner.troubles).toEqual([]);
    },
  };
}
