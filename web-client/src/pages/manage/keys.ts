import type { Approval, ApprovalsDocument } from '../../../live';

/** The latest request to void the choice of a unit: the one that waits, else the last decided. */
export function keyOf(document: ApprovalsDocument | undefined, unit: string): Approval | undefined {
  const about = Object.values(document?.approvals ?? {}).filter(
    ({ act, args }) => act === 'unit.void' && args['unit'] === unit,
  );
  return about.sort((a, b) => b.at.localeCompare(a.at))[0];
}

/** Requests to void a choice that wait for their second key, the first to lapse first. */
export function waitingKeys(document: ApprovalsDocument | undefined): Approval[] {
  return Object.values(document?.approvals ?? {})
    .filter(({ act, state }) => act === 'unit.void' && state === 'open')
    .sort((a, b) => a.until.localeCompare(b.until));
}
