/** The admin's desk: who may do what there, what was done, and how votes and voters are taken out of the ratings. */
package org.gemmaarena.admin;
