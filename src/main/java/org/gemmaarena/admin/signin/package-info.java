/** Who comes to the admin's desk: accounts, sessions, passwords and what happens to wrong ones, and the gate before it all. */
package org.gemmaarena.admin.signin;
