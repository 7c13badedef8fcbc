package faultline.scene;

import static faultline.scene.Examples.CATALOG;
import static faultline.scene.Examples.component;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Id;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "windows-server-2008-r2, Windows Server 2008 R2",
        "hyper-v, Hyper-V",
        "vmware, VMware",
        "smb3, SMB3",
        "iscsi, iSCSI",
        "vss-full, VSS full",
        "file-share, File share",
        "outlook-rpc, Outlook RPC",
        "in-service, In service",
        "none, None"
    })
    void choicesAreReadAsTheirOwnersWriteThem(String choice, String read) {
        assertEquals(read, Wording.choice(choice));
    }

    @Test
    void keyFactsAreWhatSomebodyStated() {
        var vm = component("vm", "vm1", "");
        assertEquals("", Wording.facts(vm, CATALOG));
        var stated =
                vm.with("os", Value.of("windows-server-2008-r2"))
                        .with("ramGB", Value.of(16))
                        .with("unheardOf", Value.of("?"));
        assertEquals("Windows 2008 R2 · 16 GB", Wording.facts(stated, CATALOG));
    }

    @Test
    void aFlagIsItsNameWhenItIsOnAndNothingWhenItIsOff() {
        var copy = component("database-copy", "db1", "");
        assertEquals("Active", Wording.facts(copy.with("active", Value.of(true)), CATALOG));
        assertEquals("", Wording.facts(copy.with("active", Value.of(false)), CATALOG));
    }

    @Test
    void aNumberOfThingsIsCounted() {
        var array = component("storage-array", "san1", "");
        assertEquals(
                "2 controllers", Wording.facts(array.with("controllers", Value.of(2)), CATALOG));
        assertEquals(
                "1 controller", Wording.facts(array.with("controllers", Value.of(1)), CATALOG));
    }

    @Test
    void aServiceShowsHowMuchItMattersAndHowSoonItMustBeBack() {
        var service =
                new Service(new Id("mail"), "Mail", List.of())
                        .with(
                                Properties.of(
                                        Map.of(
                                                "criticality", Value.of("best-effort"),
                                                "rto", Value.of("4h"))));
        assertEquals("Best effort · RTO 4h", Wording.facts(service, CATALOG));
    }
}
