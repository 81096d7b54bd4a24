package org.gemmaarena.running;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Who runs the arena under test. */
public final class Admin {

    private Admin() {}

    public static RequestSpecification request() {
        return given().auth().preemptive().basic("admin", "test-password").contentType(ContentType.JSON);
    }
}
