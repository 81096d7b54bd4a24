import { startForms } from './forms.js';
import { startInvitations } from './invitations.js';
import { startOverview } from './overview-live.js';

startForms();
document.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
startInvitations(document.querySelector('[data-invitations]'));
startOverview(document.querySelector('[data-overview]'));
