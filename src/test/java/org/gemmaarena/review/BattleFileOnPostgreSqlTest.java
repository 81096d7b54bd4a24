package org.gemmaarena.review;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class BattleFileOnPostgreSqlTest extends BattleFileTest {}
