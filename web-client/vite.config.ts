import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { woff2Only } from './build/woff2Only';

export default defineConfig({
  plugins: [vue(), woff2Only()],
  resolve: { dedupe: ['vue'] },
  build: {
    // Halls have old tablets: iPads on iOS 14, Android WebViews of 2020.
    target: 'es2020',
    assetsDir: 'staff/assets',
    assetsInlineLimit: 0,
  },
});
