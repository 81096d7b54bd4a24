package org.gemmaarena.inference.exchange;

import java.net.http.HttpClient;
import java.util.concurrent.ScheduledExecutorService;

/** The client that all exchanges use, and the threads for whatever waits. */
public record Transport(HttpClient client, ScheduledExecutorService scheduler) {}
