import type { Plugin } from 'vite';

/**
 * Leaves the `.woff` twins of the fonts out of the build: every browser we serve reads woff2, and the
 * twins would double what is shipped. Import the fonts from scripts, one weight at a time.
 */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@fontsource') && id.includes('.css')
        ? code.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '')
        : undefined;
    },
  };
}
