import './styles/tokens.css';
import './styles/base.css';
import './styles/levels.css';
import './styles/units.css';
import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router';
import { drawsChinese } from './styles/drawsChinese';

async function start() {
  // A household's phone draws Chinese by itself: half a megabyte less over a slow network.
  if (!window.location.pathname.startsWith('/me/') || !drawsChinese()) {
    await import('./styles/fonts');
  }
  createApp(App).use(router).mount('#app');
}
void start();
