/** Anonymous voters: a signed cookie, and the secret that signs it. */
package org.gemmaarena.voter;
