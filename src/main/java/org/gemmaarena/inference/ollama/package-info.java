/** The protocol of Ollama: one JSON object a line. */
package org.gemmaarena.inference.ollama;
