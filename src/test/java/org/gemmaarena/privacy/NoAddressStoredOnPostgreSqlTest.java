package org.gemmaarena.privacy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.BehindProxy;

@QuarkusTest
@TestProfile(BehindProxy.OnPostgres.class)
class NoAddressStoredOnPostgreSqlTest extends NoAddressStoredTest {}
