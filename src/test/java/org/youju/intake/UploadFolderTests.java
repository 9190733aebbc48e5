package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.evidence.EvidenceVault;

class UploadFolderTests {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path data = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "../evidence/x", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcdef/.."})
    void anythingButAnIdIsNoUpload(String id) {
        var folder = new UploadFolder(new EvidenceVault(data.resolve("evidence")));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.file(id));
    }

    @Test
    void uploadsLieInTheDataDirectoryForTheProgramsOwnUserAlone() throws IOException {
        var file = new UploadFolder(new EvidenceVault(data.resolve("evidence"))).file(ID);
        assertThat(file).isEqualTo(data.resolve("uploads").resolve(ID));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatAProgramThatWasKilledLeftBehindIsDeletedByTheNext() throws IOException {
        var folder = Files.createDirectories(data.resolve("uploads"));
        Files.writeString(folder.resolve(ID), "姓名,电话");
        Files.writeString(folder.resolve("readme.txt"), "somebody else's");
        new UploadFolder(new EvidenceVault(data.resolve("evidence")));
        assertThat(folder.toFile().list()).containsExactly("readme.txt");
    }
}
