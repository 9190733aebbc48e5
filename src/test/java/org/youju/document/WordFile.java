package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A Word file taken apart, read with the JDK's own XML parser and not with what wrote it.
record WordFile(Map<String, byte[]> parts) {
    static WordFile of(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(parts.keySet()).startsWith("[Content_Types].xml");
        return new WordFile(parts);
    }

    String text(String part) {
        return new String(parts.get(part), UTF_8);
    }

    /// The elements of a part that the path finds. Names are taken with their prefixes, as they are written.
    List<Element> elements(String part, String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(parts.get(part)));
        var plain = path.replaceAll("(w:\\w+)", "*[name()='$1']");
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(plain, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
