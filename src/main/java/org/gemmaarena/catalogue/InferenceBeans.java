package org.gemmaarena.catalogue;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.gemmaarena.inference.ModelServers;
import org.gemmaarena.inference.demo.DemoServer;

/** Makes the framework-free inference classes available for injection. */
final class InferenceBeans {

    @Produces
    @Singleton
    ModelServers modelServers() {
        return new ModelServers();
    }

    void close(@Disposes ModelServers servers) {
        servers.close();
    }

    @Produces
    @Singleton
    DemoServer demoServer() {
        return DemoServer.withSampleAnswers();
    }
}
