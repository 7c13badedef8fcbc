package faultline.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each backup does: the table, row by row.
class TruthTableTest {

    @ParameterizedTest
    @CsvSource({
        // kind, truncates the SQL log, may begin a chain, sets the base, drops Exchange logs
        "NATIVE_FULL, no, yes, yes, no",
        "NATIVE_FULL_COPY_ONLY, no, no, no, no",
        "NATIVE_DIFFERENTIAL, no, no, no, no",
        "NATIVE_LOG, yes, no, no, no",
        "NATIVE_LOG_COPY_ONLY, no, no, no, no",
        "VSS_FULL, no, yes, yes, yes",
        "VSS_INCREMENTAL, no, no, no, yes",
        "VSS_COPY, no, no, no, no",
        "IMAGE_WITH_LOGS, yes, yes, yes, yes",
        "CRASH_CONSISTENT, no, no, no, no"
    })
    void eachBackupDoesWhatItsSourceSays(
            BackupKind kind, String log, String chain, String base, String exchange) {
        assertEquals(log.equals("yes"), kind.truncatesSqlLog());
        assertEquals(chain.equals("yes"), kind.startsSqlChain());
        assertEquals(base.equals("yes"), kind.resetsDifferentialBase());
        assertEquals(exchange.equals("yes"), kind.truncatesExchangeLogs());
    }

    @Test
    void theTableIsComplete() {
        assertEquals(10, Arrays.asList(BackupKind.values()).size());
    }
}
