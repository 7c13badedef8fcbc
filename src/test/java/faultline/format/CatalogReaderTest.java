package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.PropertyKind;
import faultline.model.Survival;
import faultline.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {

    private static final String SMALL = Resources.text("/faultline/format/catalog.json");

    @Test
    void kindsAreReadWithAllThatIsSaidOfThem() throws NotACatalogException {
        var catalog = CatalogReader.read(SMALL);
        var host = catalog.component(new KindId("host"));

        assertEquals(List.of(new Catalog.Category("compute", "Compute")), catalog.categories());
        assertEquals("hypervisor-host", host.icon());
        assertEquals(Level.HOST, host.level());
        assertTrue(host.fails() && host.container() && !host.forwards());
        assertEquals(260, host.width());
        assertEquals(200, host.height());
        assertEquals(List.of("ramGB"), host.facts());
        assertEquals(
                new PropertyKind(
                        "ramGB",
                        "Memory",
                        PropertyKind.Type.AMOUNT,
                        "GB",
                        List.of(),
                        Value.of(64),
                        1.0,
                        24576.0,
                        "Built in.",
                        "a book"),
                host.property("ramGB").orElseThrow());
        assertEquals(List.of("production", "test"), choices(host.property("environment")));
    }

    @Test
    void whatIsNotSaidHasItsUsualMeaning() throws NotACatalogException {
        var catalog = CatalogReader.read(SMALL);
        var vm = catalog.component(new KindId("vm"));

        assertEquals("vm", vm.icon());
        assertTrue(vm.fails() && !vm.container() && !vm.forwards());
        assertTrue(catalog.link(new KindId("depends-on")).orElseThrow().directed());
        assertTrue(catalog.group(new KindId("wsfc")).orElseThrow().outlined());
    }

    @Test
    void linksAndGroupsAreRead() throws NotACatalogException {
        var catalog = CatalogReader.read(SMALL);
        var pool = catalog.group(new KindId("pool")).orElseThrow();

        assertEquals(Effect.CONNECTS, catalog.link(new KindId("network")).orElseThrow().effect());
        assertEquals(Survival.ANY, pool.survival());
        assertEquals(List.of(new KindId("wsfc")), pool.restsOn());
        assertFalse(pool.outlined());
    }

    @Test
    void theCatalogueAnswersWhatGoesWithWhat() throws NotACatalogException {
        var catalog = CatalogReader.read(SMALL);
        var host = new KindId("host");
        var vm = new KindId("vm");
        var dependsOn = new KindId("depends-on");

        assertTrue(catalog.maySitIn(vm, host));
        assertFalse(catalog.maySitIn(host, vm));
        assertTrue(catalog.maySitIn(new KindId("unheard-of"), vm));
        assertTrue(catalog.mayBelongTo(vm, new KindId("pool")));
        assertFalse(catalog.mayBelongTo(host, new KindId("pool")));
        assertTrue(catalog.mayJoin(dependsOn, vm, host));
        assertFalse(catalog.mayJoin(dependsOn, host, vm));
        assertEquals(
                List.of("network", "depends-on"),
                catalog.linksBetween(vm, host).stream().map(it -> it.id().value()).toList());
    }

    @Test
    void aPropertyThatNobodySetHasItsUsualValue() throws NotACatalogException {
        var catalog = CatalogReader.read(SMALL);
        var host = new Component(new Id("h"), new KindId("host"), "H");

        assertEquals(Optional.of(Value.of(64)), catalog.value(host, "ramGB"));
        assertEquals(
                Optional.of(Value.of(96)),
                catalog.value(host.with("ramGB", Value.of(96)), "ramGB"));
        assertEquals(Optional.empty(), catalog.value(host, "unheardOf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"faultline-catalogue\" | \"drawing\" | 2:13: \"format\" must be \"faultline-catalogue\"",
                "\"label\": \"Host\" | \"lable\": \"Host\" | 11:5: This needs \"label\"",
                "\"label\": \"Host\" | \"lable\": \"Host\" | 11:29: There is no field \"lable\" here",
                "\"id\": \"vm\" | \"id\": \"host\" | 12:5: There are two kinds \"host\"",
                "\"in\": [\"host\"] | \"in\": [\"rack\"] | 12:5: There is no component kind \"rack\"",
                "\"level\": \"vm\" | \"level\": \"vms\" | 12:115: \"level\" must be one of site, room,",
                "\"size\": [180, 56] | \"size\": [180] | 12:129: \"size\" must be [width, height]",
                "\"facts\": [\"ramGB\"] | \"facts\": [\"rom\"] | 11:5: There is no property \"rom\"",
                "[\"environment\", | [\"env\", | There is no shared property \"env\"",
                "\"usual\": 64 | \"usual\": 0.5 | \"usual\" is no value that ramGB may have",
                "\"usual\": \"180s\" | \"usual\": \"soon\" | \"usual\" is no value that restart may have",
                "\"usual\": [\"CAS\"] | \"usual\": [\"MBX\"] | \"usual\" is no value that roles may have",
                "\"usual\": \"production\" | \"usual\": \"lab\" | \"usual\" is no value that environment",
                "\"usual\": false | \"usual\": 0 | \"usual\" is no value that siteResilience may have",
                "\"name\": \"ramGB\" | \"name\": \"RAM\" | The property name \"RAM\" is not lowerCamelCase",
                "\"to\": [\"host\", | \"to\": [\"cloud\", | There is no kind \"cloud\"",
                "\"members\": [\"vm\"] | \"members\": [\"pool\"] | There is no component kind \"pool\"",
                "\"restsOn\": [\"wsfc\"] | \"restsOn\": [\"vm\"] | There is no group kind \"vm\"",
                "\"category\": \"compute\" | \"category\": \"it\" | There is no category \"it\"",
                "\"fails\": true | \"fails\": \"yes\" | \"fails\" must be true or false, not a text",
                "\"records\": [ | \"records\": [7, | This must be an object, not a number",
                "\"records\": [ | \"records\": [ , | This is not valid JSON"
            })
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String message) {
        var text = SMALL.replace(right, wrong);
        var fault = assertThrows(NotACatalogException.class, () -> CatalogReader.read(text));

        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault::getMessage);
    }

    private static List<String> choices(Optional<PropertyKind> property) {
        return property.orElseThrow().choices();
    }
}
