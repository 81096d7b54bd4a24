import { startForms } from './forms.js';
import { startMethods } from './methods.js';
import { startRecomputation } from './recomputation.js';

startForms();
startMethods();
startRecomputation();
