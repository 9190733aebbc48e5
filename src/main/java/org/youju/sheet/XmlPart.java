package org.youju.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML part of a workbook, read forwards. No DTD, no entities of its own, no deep nesting, no endless new names:
/// everything a parser remembers is bounded.
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;
    /// The parser keeps every name it ever saw, and looks through a badly filled table for each new one.
    private static final int NAMES = 2_000;

    private final Upload upload;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(Upload upload, InputStream in) {
        this.upload = upload;
        this.in = in;
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw failed(e);
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
                        XMLStreamConstants.ENTITY_DECLARATION -> throw upload.refused(SheetProblem.FORBIDDEN_XML);
                default -> {
                    // Text, comments and the like need no guard here.
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw failed(e);
        } catch (UncheckedStreamException e) {
            throw upload.damaged();
        }
    }

    /// The same where the document must not end yet.
    int nextWithin() {
        int event = next();
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw upload.damaged();
        }
        return event;
    }

    private void entered() {
        if (++depth > DEEPEST) {
            throw upload.damaged();
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (names.size() > NAMES) {
            throw upload.damaged();
        }
    }

    boolean starts(int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && name.equals(reader.getLocalName());
    }

    boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(reader.getLocalName());
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

    /// Skips to the end of the element just entered.
    void skip() {
        for (int outside = depth - 1; depth > outside;) {
            nextWithin();
        }
    }

    /// The text up to the end of the element just entered.
    ///
    /// @return empty where it is longer than the limit
    Optional<String> text(int limit) {
        var text = new StringBuilder();
        for (int outside = depth - 1; depth > outside;) {
            switch (nextWithin()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, limit);
                default -> {
                    // Elements within are of no interest.
                }
            }
        }
        return text.length() > limit ? Optional.empty() : Optional.of(text.toString());
    }

    private void append(StringBuilder text, int limit) {
        try {
            if (text.length() <= limit) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        } catch (UncheckedStreamException e) {
            throw upload.damaged();
        }
    }

    /// Unpacks what is left, so that the part's checksum is compared.
    void drain() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    private RuntimeException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? upload.failed(io) : upload.damaged();
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }
}
