import { routes } from '@anklang/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnEngines } from '../../testing/engines.ts';
import { type TestApp, testApp } from '../../testing/index.ts';

const body = {
  name: 'Ada Beispiel',
  email: 'Ada@Example.org',
  password: 'correct horse battery',
  workspaceName: 'Bäckerei Sonne',
  language: 'de',
} as const;
const elsewhere = { remoteAddress: '192.0.2.7' };

describeOnEngines('the first visit', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp({ database: engine });
  });
  afterEach(() => app.stop());

  const setUp = (given: object = {}, options: object = {}) =>
    app.as(null).send({ method: 'POST', url: '/api/v1/setup', payload: { ...body, ...given }, ...options });
  const state = (options: object = {}) => app.as(null).send({ url: '/api/v1/setup', ...options });

  test('from elsewhere needs the printed code, also behind a proxy on this machine', async () => {
    const ways = [
      elsewhere,
      { headers: { 'x-forwarded-for': '127.0.0.1' } },
      { headers: { forwarded: 'for=127.0.0.1' } },
      { headers: { host: 'anklang.example' } },
    ];
    for (const way of ways) {
      expect((await state(way)).json()).toEqual({ needed: true, codeNeeded: true });
      for (const code of [undefined, '', 'aaaa-bbbb-cccc', `${app.services.setupCode.current}x`]) {
        expect((await setUp({ code }, way)).json().code, JSON.stringify({ way, code })).toBe('setup_code_wrong');
      }
    }
    expect((await state()).json()).toEqual({ needed: true, codeNeeded: false });
  });

  test('refuses a short password and an address that is none, and creates nobody', async () => {
    const reply = await setUp({ password: 'elevenchars', email: 'nobody' });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().params.issues.map(({ path }: { path: string }) => path)).toEqual([
      'body.email',
      'body.password',
    ]);
    expect(reply.body).not.toContain('elevenchars');
    expect((await state()).json().needed).toBe(true);
  });

  test('from elsewhere with the code creates the owner, signed in', async () => {
    const reply = await setUp({ code: ` ${app.services.setupCode.current?.toUpperCase()} ` }, elsewhere);
    expect(reply.statusCode).toBe(201);
    expect(reply.json()).toMatchObject({
      name: 'Ada Beispiel',
      email: 'ada@example.org',
      memberships: [{ role: 'owner', workspace: { name: 'Bäckerei Sonne', language: 'de' } }],
    });
    const cookie = reply.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    expect((await app.as({ headers: { cookie } }).call(routes.readMe)).json().email).toBe('ada@example.org');
    expect(app.services.setupCode.current).toBeNull();
  });

  test('happens once', async () => {
    expect((await setUp()).statusCode).toBe(201);
    expect((await setUp({ email: 'second@example.org' })).json().code).toBe('already_set_up');
    expect((await state(elsewhere)).json()).toEqual({ needed: false, codeNeeded: false });
  });

  test('two at the same time make one owner', async () => {
    const replies = await Promise.all([setUp(), setUp({ email: 'other@example.org' })]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const people = await app.services.database.selectFrom('user').select('id').execute();
    expect(people).toHaveLength(1);
  });

  test('stands in the audit log without the password', async () => {
    const { id } = (await setUp()).json();
    const entries = await app.services.database.selectFrom('auditEntry').selectAll().execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: 'workspace.add', actorKind: 'user', actorId: id });
    expect(JSON.parse(entries[0]?.after ?? '')).toMatchObject({ currency: 'EUR' });
    expect(JSON.stringify(entries)).not.toContain(body.password);
  });
});
