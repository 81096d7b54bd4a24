import { startForms } from './forms.js';
import { startRestore } from './restore.js';

startForms();
startRestore();
