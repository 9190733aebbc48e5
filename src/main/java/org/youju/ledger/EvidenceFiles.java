package org.youju.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Refused;

/// Takes the files of a form into the vault. A form whose file field was left empty sends one empty file.
@Component
class EvidenceFiles {
    static final String ACCEPTED = "image/jpeg,image/png,application/pdf";

    private final EvidenceVault vault;

    EvidenceFiles(EvidenceVault vault) {
        this.vault = vault;
    }

    List<Evidence> keep(List<MultipartFile> files) {
        var kept = new ArrayList<Evidence>();
        for (var file : files) {
            if (!file.isEmpty()) {
                kept.add(keep(file));
            }
        }
        return kept;
    }

    /// Whether a refusal belongs beside the file field.
    static boolean isAboutFiles(Refused refused) {
        return refused.problem() == LedgerProblem.EVIDENCE_TYPE
                || refused.problem() == LedgerProblem.EVIDENCE_TOO_LARGE;
    }

    private Evidence keep(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            return vault.keep(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + name, e);
        }
    }
}
