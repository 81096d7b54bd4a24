package org.gemmaarena.inference.exchange;

/** Hears what becomes of an exchange: one refusal, or lines and one of ended and broken; or only broken. */
interface ExchangeListener {

    /** A line of an answer with status 200, without its end. */
    void line(String line);

    /** The answer with status 200 came to its end in good order. */
    void ended();

    /** The answer has another status. */
    void refused(Refusal refusal);

    /** No connection, or none any more. */
    void broken(Throwable cause);
}
