import { type Permission, permissionNames, permissions, type Role } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { navigationFor, placeOf, stepOf } from './navigation.ts';

const permissionsOf = (role: Role): Permission[] =>
  permissionNames.filter((name) => (permissions[name] as readonly Role[]).includes(role));

describe('what a role is offered', () => {
  test('a viewer sees no settings and no import', () => {
    const { settings, all } = navigationFor(permissionsOf('viewer'));
    expect(settings).toEqual([]);
    expect(all).not.toContain('surveysImport');
    expect(all).not.toContain('newMeasure');
    expect(all).not.toContain('interactionImport');
    expect(all).not.toContain('startWithOne');
    expect(all).not.toContain('ownFile');
    expect(all).toContain('foundNames');
    expect(all).toContain('ranking');
  });
  test('a touchpoint manager sees no audit log and no workspace settings', () => {
    expect(navigationFor(permissionsOf('touchpointManager')).settings).toEqual(['members', 'departments', 'apiKeys']);
  });
  test('an owner sees everything, the four steps in their order', () => {
    const { steps, settings } = navigationFor(permissionsOf('owner'));
    expect(steps.map(({ key }) => key)).toEqual(['asIs', 'strategy', 'implementation', 'monitoring']);
    expect(settings).toEqual(['general', 'members', 'departments', 'apiKeys', 'auditLog']);
  });
  test('nobody is offered anything without permissions', () => {
    expect(navigationFor([])).toEqual({ steps: [], settings: [], all: [] });
  });
});

describe('where one is', () => {
  test.each([
    ['/sign-in', null, null],
    ['/w/workspace1', 'overview', null],
    ['/w/workspace1/', 'overview', null],
    ['/w/workspace1/as-is', 'asIs', 'asIs'],
    ['/w/workspace1/start-with-one', 'startWithOne', null],
    ['/w/workspace1/start', 'start', 'strategy'],
    ['/w/workspace1/file', 'ownFile', null],
    ['/w/workspace1/desk', 'desk', 'asIs'],
    ['/w/workspace1/surveys', 'surveys', 'asIs'],
    ['/w/workspace1/surveys/import', 'surveysImport', 'asIs'],
    ['/w/workspace1/interactions/import', 'interactionImport', 'asIs'],
    ['/w/workspace1/interactions/imports/abc', 'interactions', 'asIs'],
    ['/w/workspace1/interactions/names', 'foundNames', 'asIs'],
    ['/w/workspace1/touchpoints/abc', 'touchpoints', 'asIs'],
    ['/w/workspace1/touchpoints/starters', 'starters', 'asIs'],
    ['/w/workspace1/touchpoints/import', 'touchpointImport', 'asIs'],
    ['/w/workspace1/surroundings/system', 'surroundings', 'asIs'],
    ['/w/workspace1/touchpointsfoo', null, null],
    ['/w/workspace1/brand-fit', 'brandFit', 'asIs'],
    ['/w/workspace1/links', 'linkGraph', 'asIs'],
    ['/w/workspace1/journeys', 'journeys', 'asIs'],
    ['/w/workspace1/journeys/map00001', 'journeys', 'asIs'],
    ['/w/workspace1/decision-cycle', 'decisionCycle', 'asIs'],
    ['/w/workspace1/ways', 'ways', 'asIs'],
    ['/w/workspace1/ways/drop-off', 'ways', 'asIs'],
    ['/w/workspace1/breaks', 'breaks', 'asIs'],
    ['/w/workspace1/relationship-account', 'relationshipAccount', 'asIs'],
    ['/w/workspace1/opportunities', 'opportunities', 'strategy'],
    ['/w/workspace1/implementation/new', 'newMeasure', 'implementation'],
    ['/w/workspace1/implementation/abc', 'implementation', 'implementation'],
    ['/w/workspace1/plans/plan0001', 'plans', 'strategy'],
    ['/w/workspace1/views', 'views', 'asIs'],
    ['/w/workspace1/views/new', 'newView', 'asIs'],
    ['/w/workspace1/views/view0001', 'views', 'asIs'],
    ['/w/workspace1/plans/new', 'newPlan', 'strategy'],
    ['/w/workspace1/monitoring', 'monitoring', 'monitoring'],
    ['/w/workspace1/rounds', 'rounds', null],
    ['/w/workspace1/settings/members', 'members', null],
    ['/w/workspace1/guide/ranking', 'guide', null],
  ])('%s', (path, place, step) => {
    expect(placeOf(path)).toBe(place);
    expect(stepOf(placeOf(path))).toBe(step);
  });
});
