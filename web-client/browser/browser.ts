import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser: the one that `CHROMIUM` names, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  return playwright.launch(
    named
      ? { executablePath: named, args: FLAGS }
      : {
          executablePath: await chromium.executablePath(),
          args: [...new Set([...chromium.args, ...FLAGS])],
        },
  );
}
