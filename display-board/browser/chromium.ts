import { chromium as playwright, type Browser } from 'playwright-core';
import bundled from '@sparticuz/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** With one process for all, the browser ends with the first page that is closed. */
const ONE_PROCESS = '--single-process';

/** The browser named by CHROMIUM, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  return named
    ? playwright.launch({ executablePath: named, args: FLAGS })
    : playwright.launch({
        executablePath: await bundled.executablePath(),
        args: [...bundled.args.filter((flag) => flag !== ONE_PROCESS), ...FLAGS],
      });
}
