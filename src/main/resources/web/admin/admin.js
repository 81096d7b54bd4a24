import { startForms } from './forms.js';
import { startPrompts } from './prompts.js';

startForms();
startPrompts();
