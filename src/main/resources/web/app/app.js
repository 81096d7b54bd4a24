import { startBattlePage } from './battle-page.js';
import { startLeaderboard } from './leaderboard-live.js';
import { startPrivacyPage } from './privacy.js';
import { startThemeSwitch } from './theme-switch.js';

const pages = { battle: startBattlePage, leaderboard: startLeaderboard, privacy: startPrivacyPage };

startThemeSwitch();
const page = document.querySelector('[data-page]');
if (page) pages[page.dataset.page]?.(page);
