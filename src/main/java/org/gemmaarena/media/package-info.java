/**
 * Pictures and sounds that go with a prompt: what people send is read, and written anew, so that nothing of the file
 * remains but what can be seen or heard.
 */
package org.gemmaarena.media;
