package org.gemmaarena.integrity;

import java.util.List;
import java.util.Map;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Signal;

/**
 * A signal as it is kept.
 *
 * @param model id of the model it is about; null where it is about none
 */
record StoredSignal(Kind kind, Level level, String model, Map<String, Double> numbers) {

    static StoredSignal of(Signal signal, List<String> models) {
        var model = signal.model() == Signal.NO_MODEL ? null : models.get(signal.model());
        return new StoredSignal(signal.kind(), signal.level(), model, signal.numbers());
    }

    double number(String name) {
        return numbers.getOrDefault(name, 0.0);
    }
}
