package faultline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theVersionIsTheOneOfTheBuildOrSaysThatThereIsNone() {
        assertTrue(Main.version().matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|development"));
    }
}
