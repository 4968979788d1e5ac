import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // The page is served at /board/{venue}, its assets at /board/assets/.
  base: '/board/',
  plugins: [vue()],
  resolve: { dedupe: ['vue'] },
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
  },
});
