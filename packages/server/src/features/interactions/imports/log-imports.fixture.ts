import { type Job, type LogImportResult, type LogMapping, type LogUpload, routes } from '@anklang/domain';
import { expect } from 'vitest';
import type { Client } from '../../../testing/index.ts';

export const csvMapping: LogMapping = {
  ...{ customer: 'Kunde', case: 'Vorgang', touchpoint: 'Touchpoint', time: 'Zeit', timeCounts: 'calendar' },
  timeZone: 'Europe/Berlin',
};

/** A log of visits as a shop might keep it: each customer has a case with three contacts. */
export function madeLog(customers: number, more: readonly string[] = []): Buffer {
  const rows = Array.from({ length: customers }, (_, customer) =>
    ['Anzeige', 'Laden', 'Hotline'].map(
      (contact, place) =>
        `K${customer},V${customer},${contact},2026-03-${String(10 + place)} 08:${String(customer % 60).padStart(2, '0')}`,
    ),
  );
  return Buffer.from(['Kunde,Vorgang,Touchpoint,Zeit', ...rows.flat(), ...more, ''].join('\n'));
}

/** What somebody does who imports logs, through the front door. */
export function importing(client: Client, at: { workspaceId: string }) {
  const upload = (body: Buffer, fileName = 'besuche.csv', query: Record<string, string> = {}) =>
    client.call(routes.uploadLog, { params: at, query: { fileName, ...query }, body });

  async function uploaded(body: Buffer, fileName?: string): Promise<LogUpload> {
    const reply = await upload(body, fileName);
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  }

  async function order(uploadId: string, mapping: object = csvMapping): Promise<Job> {
    const body = { uploadId, mapping } as never;
    const reply = await client.call(routes.importLog, { params: at, body });
    expect(reply.statusCode, reply.body).toBe(202);
    return reply.json();
  }

  async function readJob(jobId: string): Promise<Job> {
    const reply = await client.call(routes.readJob, { params: { ...at, jobId } });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  }

  async function finished(jobId: string): Promise<Job> {
    for (let look = 0; look < 6000; look++) {
      const job = await readJob(jobId);
      if (job.state !== 'waiting' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the job never ended');
  }

  async function imported(body: Buffer, mapping?: object, fileName?: string): Promise<LogImportResult> {
    const { id } = await uploaded(body, fileName);
    const job = await finished((await order(id, mapping)).id);
    expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'done', progress: 1 });
    return job.result as LogImportResult;
  }

  const cancel = (jobId: string) => client.call(routes.cancelJob, { params: { ...at, jobId } });
  const summary = async () => (await client.call(routes.describeInteractions, { params: at })).json();
  const imports = async () => (await client.call(routes.listInteractionImports, { params: at })).json().items;
  const readImport = (importId: string) => client.call(routes.readInteractionImport, { params: { ...at, importId } });
  const remove = (importId: string) => client.call(routes.removeInteractionImport, { params: { ...at, importId } });
  const pathFiles = async () => (await client.call(routes.listPathFiles, { params: at })).json().items;
  const removePaths = (pathFileId: string) => client.call(routes.removePathFile, { params: { ...at, pathFileId } });

  return {
    ...{ upload, uploaded, order, readJob, finished, imported, cancel },
    ...{ summary, imports, readImport, remove, pathFiles, removePaths },
  };
}
