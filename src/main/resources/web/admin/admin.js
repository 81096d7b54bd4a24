import { startForms } from './forms.js';
import { startInvitations } from './invitations.js';
import { startManyVotes } from './many-votes.js';
import { startMethods } from './methods.js';
import { startOverview } from './overview-live.js';
import { startPrompts } from './prompts.js';
import { startRecomputation } from './recomputation.js';
import { startTranscript } from './transcript.js';

startForms();
startInvitations(document.querySelector('[data-invitations]'));
startManyVotes();
startMethods();
startOverview(document.querySelector('[data-overview]'));
startPrompts();
startRecomputation();
startTranscript();
document.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
