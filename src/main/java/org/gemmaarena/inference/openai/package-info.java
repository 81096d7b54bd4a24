/** The protocol of OpenAI's chat completions, as llama-server and vLLM speak it: server-sent events. */
package org.gemmaarena.inference.openai;
