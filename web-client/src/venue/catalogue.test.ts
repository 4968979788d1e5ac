// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { barred, type Catalogue } from './catalogue';

const commands: Catalogue = {
  'venue.close': { built: true, roles: ['manager'] },
  'venue.declareFault': { built: false, roles: ['manager', 'supervisor'] },
};

it('bars a role that the hub does not list, and what the hub cannot do yet', () => {
  expect(barred(commands, 'manager', 'venue.close')).toBeUndefined();
  expect(barred(commands, 'supervisor', 'venue.close')?.en).toMatch(/may not/);
  expect(barred(commands, 'supervisor', 'venue.declareFault')?.en).toMatch(/Not there yet/);
  expect(barred(commands, 'gate', 'venue.declareFault')?.en).toMatch(/may not/);
});

it('leaves to the hub what the hub has not listed', () => {
  expect(barred({}, 'gate', 'venue.close')).toBeUndefined();
});
