package org.youju.blank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A report written for these tests, with what each of its blanks is. In its file a blank is `⟦mark|answer⟧`: an
/// indicator's id, `=` for a name, `-` for a figure of which the pack has no indicator.
record MarkedReport(List<String> paragraphs, List<Answer> answers) {
    private static final Pattern MARKED = Pattern.compile("⟦([^|⟧]*)\\|([^⟧]*)⟧");

    record Answer(int paragraph, int start, int end, String says) {
        boolean isName() {
            return says.equals("=");
        }

        boolean isIndicator() {
            return !isName() && !says.equals("-");
        }

        boolean is(Blank blank) {
            return blank.paragraph() == paragraph && blank.start() == start && blank.end() == end
                    && blank.isNumber() != isName();
        }
    }

    static MarkedReport read(String name) throws IOException {
        var paragraphs = new ArrayList<String>();
        var answers = new ArrayList<Answer>();
        for (var line : Files.readAllLines(Path.of("src", "test", "resources", "blank", name))) {
            var text = new StringBuilder();
            var marked = MARKED.matcher(line);
            int at = 0;
            while (marked.find()) {
                text.append(line, at, marked.start());
                answers.add(new Answer(paragraphs.size(), text.length(), text.length() + marked.group(1).length(),
                        marked.group(2)));
                text.append(marked.group(1));
                at = marked.end();
            }
            paragraphs.add(text.append(line.substring(at)).toString());
        }
        return new MarkedReport(paragraphs, answers);
    }
}
