package org.youju.manuscript;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML part of a text, read forwards. No DTD, no entities of its own, no bottomless nesting, no endless new names:
/// everything a parser remembers is bounded.
final class XmlPart implements AutoCloseable {
    /// Text boxes within tables within controls go deep; a bomb goes deeper.
    private static final int DEEPEST = 400;
    private static final int NAMES = 4_000;

    private final Incoming file;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(Incoming file, byte[] part) {
        this.file = file;
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw file.damaged();
        }
    }

    /// The next start, end or piece of text, as [XMLStreamConstants] number them; `END_DOCUMENT` at the end.
    int next() {
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> entered();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION -> throw file.refused(ManuscriptProblem.FORBIDDEN_XML);
                default -> {
                    // Text, comments and the like need no guard here.
                }
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw file.damaged();
        }
    }

    /// The same where the document must not end yet.
    int nextWithin() {
        int event = next();
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw file.damaged();
        }
        return event;
    }

    private void entered() {
        if (++depth > DEEPEST) {
            throw file.damaged();
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (names.size() > NAMES) {
            throw file.damaged();
        }
    }

    /// How many elements are open, the one just entered included.
    int depth() {
        return depth;
    }

    /// The name of the element just entered or left, without its prefix.
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        var uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// An attribute of the element just entered, in whatever namespace.
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /// The number in such an attribute; 0 where there is none.
    int number(String name) {
        try {
            return attribute(name).map(String::strip).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Whether Word's switch that was just entered is on: there, and not said to be off.
    boolean isOn() {
        return attribute("val").map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .orElse(true);
    }

    /// Skips to the end of the element just entered.
    void skip() {
        for (int outside = depth - 1; depth > outside;) {
            nextWithin();
        }
    }

    /// The text up to the end of the element just entered, its elements' included, up to a limit.
    String text(int limit) {
        var text = new StringBuilder();
        for (int outside = depth - 1; depth > outside;) {
            if (isText(nextWithin()) && text.length() < limit) {
                text.append(characters());
            }
        }
        return text.toString();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String characters() {
        try {
            return reader.getText();
        } catch (UncheckedStreamException e) {
            throw file.damaged();
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw file.damaged();
        }
    }
}
