package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.RandomDocuments;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentStoreTest {

    private static final Document OLD = Document.titled("Old");
    private static final Document NEW =
            OLD.with(OLD.topology().with(new Component(new Id("a"), new KindId("vm"), "A")));

    @TempDir Path folder;
    @TempDir Path elsewhere;

    private final DocumentStore store = new DocumentStore();

    /// The faults that a disk reports, of the sorts that saving treats differently.
    static Stream<IOException> faults() {
        return Stream.of(
                new IOException("No space left on device"),
                new FileSystemException("f", null, "held by another program"),
                new AccessDeniedException("f"));
    }

    @Test
    void whatIsSavedIsOpenedEqual() throws IOException {
        var file = folder.resolve("a.faultline");
        var document = RandomDocuments.of(1);

        var saved = store.save(document, file);
        var opened = store.open(file);

        assertEquals(Canonical.of(document), opened.decoded().document());
        assertEquals(saved, opened.state());
        assertEquals(List.of("a.faultline"), names());
    }

    @Test
    void theVersionBeforeIsKeptBesideTheFile() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        store.save(NEW, file);

        assertEquals(NEW, read(file));
        assertEquals(OLD, read(folder.resolve("a.faultline~")));
        assertEquals(List.of("a.faultline", "a.faultline~"), names());
    }

    @Test
    void savingTheSameAgainLeavesTheVersionBeforeAlone() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var first = store.save(NEW, file);

        assertEquals(first, store.save(NEW, file));
        assertEquals(OLD, read(folder.resolve("a.faultline~")));
    }

    @Test
    void aChangeByAnotherProgramIsNoticed() throws IOException {
        var file = folder.resolve("a.faultline");
        var fingerprint = store.save(OLD, file);
        assertFalse(store.hasChanged(file, fingerprint));

        Files.writeString(file, Files.readString(file).replace("Old", "New"));
        assertTrue(store.hasChanged(file, fingerprint));

        Files.delete(file);
        assertTrue(store.hasChanged(file, fingerprint));
    }

    @Test
    void permissionsStay() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var permissions = PosixFilePermissions.fromString("rw-rw-r-x");
        Files.setPosixFilePermissions(file, permissions);

        store.save(NEW, file);

        assertEquals(permissions, Files.getPosixFilePermissions(file));
        assertEquals(permissions, Files.getPosixFilePermissions(folder.resolve("a.faultline~")));
    }

    @Test
    void aSymbolicLinkIsFollowedAndStaysOne() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        var file = folder.resolve("real/a.faultline");
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("real/a.faultline"));

        store.save(OLD, link);
        store.save(NEW, link);

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(NEW, read(file));
        assertEquals(List.of("link", "other", "real"), names());
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("a"), Path.of("a"));

        assertNotSaved("a was not saved: its links lead in a circle.", link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "🗄"})
    void namesMayBeAsLongAsTheDiskAllows(String letter) throws IOException {
        var name = letter.repeat(255 / letter.getBytes(StandardCharsets.UTF_8).length);
        var file = folder.resolve(name);

        store.save(OLD, file);
        store.save(NEW, file);

        assertEquals(NEW, read(file));
        assertEquals(2, names().size());
    }

    @Test
    void aReadOnlyFileIsNotReplaced() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertNotSaved("a.faultline was not saved: the file is read-only.", file);
        assertEquals(OLD, read(file));
    }

    @Test
    void theReasonIsGivenInOneSentence() throws IOException {
        assertNotSaved("a was not saved: there is no such folder.", folder.resolve("nowhere/a"));
        Files.createDirectory(folder.resolve("d"));
        assertNotSaved("d was not saved: it is a folder.", folder.resolve("d"));
        assertNotSaved(
                "x".repeat(256) + " was not saved: its name is too long for this disk.",
                folder.resolve("x".repeat(256)));
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        var gone = folder.resolve("gone");
        var refusal = assertThrows(IOException.class, () -> store.open(gone));
        assertEquals("There is no file " + gone + ".", refusal.getMessage());

        var half = Files.writeString(folder.resolve("half"), "{\"format\":\n \"fault");
        var cut = assertThrows(NotADocumentException.class, () -> store.open(half));
        assertEquals(2, cut.line());
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        var huge = folder.resolve("huge");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength((256L << 20) + 1);
        }

        var refusal = assertThrows(IOException.class, () -> store.open(huge));
        assertEquals("huge was not opened: it is larger than 256 MB.", refusal.getMessage());
    }

    @Test
    void aDocumentThatWouldNotReadBackIsNotWritten() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var unreadable = Document.titled("x".repeat(JsonReader.MAX_STRING + 1));

        var refusal = assertThrows(IOException.class, () -> store.save(unreadable, file));

        assertEquals(
                "a.faultline was not saved: its text would not read back: A text is longer than 1"
                        + " MB.",
                refusal.getMessage());
        assertEquals(OLD, read(file));
    }

    @Test
    void whatWouldNotReadBackIsNamed() {
        var vm = new Component(new Id("vm-7"), new KindId("vm"), "x".repeat((1 << 20) + 1));
        var unreadable = OLD.with(OLD.topology().with(vm));

        var refusal =
                assertThrows(
                        IOException.class,
                        () -> store.save(unreadable, folder.resolve("a.faultline")));

        assertEquals(
                "a.faultline was not saved: its text would not read back: A text is longer than 1"
                        + " MB (at vm-7).",
                refusal.getMessage());
    }

    @Test
    void whatIsSetAsideNeverPreventsSaving() throws IOException {
        var text =
                """
                {"format": "faultline", "title": 7,
                 "components": [{"id": "a", "kind": "vm", "in": "ghost"}, {"id": "a"}],
                 "links": [{"kind": "network", "from": "a", "to": "ghost"}],
                 "layout": {"boxes": {"a": 1}}}
                """;
        var file = Files.writeString(folder.resolve("a.faultline"), text);
        var odd = store.open(file).decoded().document();
        store.save(odd, file);
        assertEquals(odd, read(file));

        var ghost = new Component(new Id("ghost"), new KindId("vm"), "Ghost");
        store.save(odd.with(odd.topology().with(ghost)), file);
        assertEquals(1, read(file).topology().links().size());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anyOneFaultLeavesTheOldVersionOrTheNewOne(IOException fault) throws IOException {
        for (var k = 1; k <= callsOfASave(FailingDisk.sound(elsewhere)); k++) {
            var due = k;
            var disk = new FailingDisk(elsewhere, call -> call == due, fault);
            assertOldOrNew(disk, k);
            assertTrue(names().stream().noneMatch(it -> it.endsWith(".tmp")), "call " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aDiskThatFailsForGoodLeavesTheOldVersionOrTheNewOne(IOException fault) throws IOException {
        for (var k = 1; k <= callsOfASave(FailingDisk.sound(elsewhere)); k++) {
            var due = k;
            assertOldOrNew(new FailingDisk(elsewhere, call -> call >= due, fault), k);
        }
    }

    @Test
    void aFullDiskSaysSo() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var full =
                new FailingDisk(elsewhere, _ -> true, new IOException("No space left on device"));

        var refusal =
                assertThrows(IOException.class, () -> new DocumentStore(full).save(NEW, file));
        assertEquals("a.faultline was not saved: the disk is full.", refusal.getMessage());
    }

    @Test
    void aFileThatIsHeldForAMomentIsSavedAfterAll() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var renames = callsOfASave(FailingDisk.sound(elsewhere)) - 1;
        var held =
                new FailingDisk(
                        elsewhere,
                        call -> call >= renames && call < renames + 4,
                        new FileSystemException("f", null, "held"));

        new DocumentStore(held).save(NEW, file);

        assertEquals(4, held.pauses());
        assertEquals(NEW, read(file));
    }

    @Test
    void whereTheFolderTakesNoFileTheFileIsWrittenOver() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);

        var saved =
                new DocumentStore(FailingDisk.sound(elsewhere).refusingNewFiles()).save(NEW, file);

        assertEquals(NEW, read(file));
        assertFalse(store.hasChanged(file, saved));
        assertEquals(List.of("a.faultline"), names());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anyOneFaultWhileWritingOverLeavesTheOldVersionOrTheNewOne(IOException fault)
            throws IOException {
        for (var k = 1; k <= callsOfASave(FailingDisk.sound(elsewhere).refusingNewFiles()); k++) {
            var due = k;
            assertOldOrNew(
                    new FailingDisk(elsewhere, call -> call == due, fault).refusingNewFiles(), k);
        }
    }

    @Test
    void aDiskThatDiesWhileWritingOverLeavesACopyAndNamesIt() throws IOException {
        var file = folder.resolve("a.faultline");
        store.save(OLD, file);
        var calls = callsOfASave(FailingDisk.sound(elsewhere).refusingNewFiles());
        var dying =
                new FailingDisk(
                                elsewhere,
                                call -> call > calls - 4,
                                new IOException("Input/output error"))
                        .refusingNewFiles();

        var refusal =
                assertThrows(IOException.class, () -> new DocumentStore(dying).save(NEW, file));

        var message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("the old version is kept in "), message);
        var copy = Path.of(message.substring(message.indexOf(" in ") + 4, message.length() - 1));
        assertEquals(elsewhere, copy.getParent());
        assertEquals(OLD, read(copy));
    }

    /// Saves the new version over the old one with that disk, and looks at what is there then.
    private void assertOldOrNew(FailingDisk disk, int call) throws IOException {
        var file = folder.resolve("k" + call + ".faultline");
        Files.deleteIfExists(file);
        store.save(OLD, file);
        try {
            new DocumentStore(disk).save(NEW, file);
            assertEquals(NEW, read(file), "call " + call);
        } catch (IOException refusal) {
            assertTrue(String.valueOf(refusal.getMessage()).matches("k.* was not saved: .*\\."));
            assertEquals(OLD, read(file), "call " + call);
        }
    }

    private int callsOfASave(FailingDisk disk) throws IOException {
        var file = folder.resolve("counted.faultline");
        Files.deleteIfExists(file);
        store.save(OLD, file);
        new DocumentStore(disk).save(NEW, file);
        return disk.calls();
    }

    private void assertNotSaved(String sentence, Path file) {
        var refusal = assertThrows(IOException.class, () -> store.save(NEW, file));
        assertEquals(sentence, refusal.getMessage());
    }

    private Document read(Path file) throws IOException {
        return store.open(file).decoded().document();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
