/** Tests of the application as it is shipped: its own process, its own directory, killed without mercy. */
package org.gemmaarena.packaged;
