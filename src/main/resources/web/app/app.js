import { startBattlePage } from './battle-page.js';
import { startLeaderboard } from './leaderboard-live.js';
import { startThemeSwitch } from './theme-switch.js';

const pages = { battle: startBattlePage, leaderboard: startLeaderboard };

startThemeSwitch();
const page = document.querySelector('[data-page]');
if (page) pages[page.dataset.page]?.(page);
