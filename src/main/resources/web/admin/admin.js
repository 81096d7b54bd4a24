import { startForms } from './forms.js';
import { startPulls } from './pulls.js';
import { startTrial } from './trial.js';

startForms();
startPulls();
startTrial();
document.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
