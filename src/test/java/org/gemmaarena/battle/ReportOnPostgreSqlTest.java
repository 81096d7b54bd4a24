package org.gemmaarena.battle;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.BehindProxy;

@QuarkusTest
@TestProfile(BehindProxy.OnPostgres.class)
class ReportOnPostgreSqlTest extends ReportTest {}
