package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which names are proposed for files, and which words open a template.
class FileNamesTest {

    @Test
    void aTitleWithoutWhatFileSystemsRefuseHasSingleBlanks() {
        assertEquals("Exchange 2010 incident", FileDialogs.fileName("Exchange 2010:  incident "));
        assertEquals("Untitled", FileDialogs.fileName("  "));
    }

    @Test
    void aPictureIsCalledLikeItsFile() {
        assertEquals("estate", Exporting.picture("estate.faultline"));
        assertEquals("Plan 1.5", Exporting.picture("Plan 1.5"));
    }

    @Test
    void aTemplateIsOpenedByItsId() {
        assertEquals(
                "Exchange 2010 on a VMware HA cluster: the incident",
                Window.template(List.of("--template", "t01")).orElseThrow().title());
        assertTrue(Window.template(List.of("--template", "nothing")).isEmpty());
        assertTrue(Window.template(List.of("estate.faultline")).isEmpty());
    }
}
