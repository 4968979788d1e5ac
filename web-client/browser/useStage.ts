import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { JsonObject, ToHub } from '../live';
import { openBrowser } from './browser';
import { setScene } from './scene';
import { Stage } from './stage';
import { signIn, visit, type Visit } from './visitor';

/** What the tests of one file act with. */
export interface OnStage {
  readonly browser: Browser;
  readonly stage: Stage;
  /** Who signs in from now on. */
  become(name: string, role: string): void;
  /** Signs in on a device of its own and goes to a page. */
  at(path: string, device?: Visit): Promise<{ page: Page; errors: string[] }>;
  /** Commands that reached the hub. */
  dos(): (ToHub & { op: 'do' })[];
  /** Something happens to a document. */
  change(doc: string, patch: object): void;
}

/** One browser for a file's tests, and for each a stage of its own with the morning on it. */
export function useStage(): OnStage {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stage = new Stage();
    await stage.open();
    setScene(stage);
  });
  afterEach(() => stage.close());
  return {
    get browser() {
      return browser;
    },
    get stage() {
      return stage;
    },
    become(name, role) {
      stage.hub.person = name;
      stage.hub.role = role;
    },
    async at(path, device = {}) {
      const { page, errors } = await visit(browser, device);
      await signIn(page, stage, path);
      return { page, errors };
    },
    dos: () =>
      stage.hub.received.filter((frame): frame is ToHub & { op: 'do' } => frame.op === 'do'),
    change: (doc, patch) => void stage.hub.change(doc, patch as JsonObject),
  };
}
