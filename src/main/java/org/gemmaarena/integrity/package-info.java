/**
 * What keeps one voter from bending the board or using up the machine: limits, and standings that are judged from all
 * votes and the evidence beside them.
 */
package org.gemmaarena.integrity;
