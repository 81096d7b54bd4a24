/** Which models there are, where they are served, and which of them can battle now. */
package org.gemmaarena.catalogue;
