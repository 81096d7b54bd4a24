/** What keeps one voter from bending the board or using up the machine. */
package org.gemmaarena.integrity;
