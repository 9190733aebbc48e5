package org.youju.font;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The faces that answer to the names of each role, in the order in which they are asked. An office's own folder goes
/// before the machine's fonts; in it, a file called after a role (`body.ttf`) is that role's whatever its name.
final class Shelf {
    private final Map<Role, List<Face>> faces = new EnumMap<>(Role.class);

    Shelf(List<Path> own, List<Path> machine) {
        var ours = read(own);
        var theirs = read(machine);
        // One face serves several roles, and is opened once.
        var opened = new HashMap<FontFile, Face>();
        for (var role : Role.values()) {
            var files = new LinkedHashSet<FontFile>();
            ours.stream().filter(file -> isCalled(role, file)).forEach(files::add);
            files.addAll(named(role, ours));
            files.addAll(named(role, theirs));
            faces.put(role, files.stream().map(file -> opened.computeIfAbsent(file, Face::new)).toList());
        }
    }

    /// How a character looks; none if no face has it.
    Optional<Outline> outline(Role role, int codePoint) {
        for (var face : faces.get(role)) {
            var outline = face.outline(codePoint);
            if (outline.isPresent()) {
                return outline;
            }
        }
        return Optional.empty();
    }

    private static List<FontFile> read(List<Path> folders) {
        return FontFolders.files(folders).stream().flatMap(path -> FontFile.read(path).stream()).toList();
    }

    private static boolean isCalled(Role role, FontFile file) {
        return file.path().getFileName().toString().toLowerCase(Locale.ROOT)
                .startsWith(role.name().toLowerCase(Locale.ROOT) + ".");
    }

    private static List<FontFile> named(Role role, List<FontFile> files) {
        var found = new ArrayList<FontFile>();
        for (var name : role.names()) {
            var folded = FontFile.folded(name);
            files.stream().filter(file -> file.isCalled(folded)).findFirst().ifPresent(found::add);
        }
        return found;
    }
}
