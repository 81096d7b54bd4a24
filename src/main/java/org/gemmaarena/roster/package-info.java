/** The models as an admin sets them: who battles and how, what was changed when, trials, and what the backends are doing. */
package org.gemmaarena.roster;
