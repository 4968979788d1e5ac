import { openStore } from 'web-client/live';
import { createApp } from 'vue';
import { readAddress } from './address';
import BoardScreen from './BoardScreen.vue';
import { openFeed } from './feed/feed';
import './styles/board.css';

const address = readAddress(window.location);
const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
const live = `${scheme}//${window.location.host}/live/${encodeURIComponent(address.venue)}`;

void openStore()
  .then((store) => openFeed({ venue: address.venue, addresses: [live], store }))
  .then((feed) => createApp(BoardScreen, { address, feed }).mount('#board'));
