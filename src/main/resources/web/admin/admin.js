import { startForms } from './forms.js';
import { startInvitations } from './invitations.js';
import { startOverview } from './overview-live.js';

startForms();
startInvitations(document.querySelector('[data-invitations]'));
startOverview(document.querySelector('[data-overview]'));
