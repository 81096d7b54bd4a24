import { startForms } from './forms.js';
import { startOverview } from './overview-live.js';

startForms();
startOverview(document.querySelector('[data-overview]'));
