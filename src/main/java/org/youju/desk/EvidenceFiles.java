package org.youju.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.youju.evidence.Evidence;
import org.youju.evidence.EvidenceProblem;
import org.youju.evidence.Evidences;
import org.youju.kernel.Refused;

/// Takes the files of a form into the vault. A form whose file field was left empty sends one empty file without a name.
@Component
class EvidenceFiles {
    private final Evidences evidences;

    EvidenceFiles(Evidences evidences) {
        this.evidences = evidences;
    }

    List<Evidence> keep(List<MultipartFile> files) {
        var sent = files.stream().filter(file -> !file.isEmpty() || !name(file).isEmpty()).toList();
        if (sent.size() > Evidences.MOST_AT_ONCE) {
            throw EvidenceProblem.TOO_MANY.refused(Evidences.MOST_AT_ONCE, sent.size());
        }
        return sent.stream().map(this::keep).distinct().toList();
    }

    /// Whether a refusal belongs beside the file field.
    static boolean isAboutFiles(Refused refused) {
        return refused.problem() instanceof EvidenceProblem;
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private Evidence keep(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return evidences.keep(name(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + name(file), e);
        }
    }
}
