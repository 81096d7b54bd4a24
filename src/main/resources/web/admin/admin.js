import { startForms } from './forms.js';
import { startManyVotes } from './many-votes.js';
import { startTranscript } from './transcript.js';

startForms();
startManyVotes();
startTranscript();
