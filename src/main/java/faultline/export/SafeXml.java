package faultline.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// The one place that opens XML: without document types, entities or anything from outside the
/// file.
public final class SafeXml {

    private SafeXml() {}

    /// The whole file as a tree.
    ///
    /// @throws IOException when the file is not well-formed, or wants what is forbidden here
    public static Document tree(byte[] file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXException cause) {
            throw new IOException("This is not well-formed XML", cause);
        } catch (ParserConfigurationException cause) {
            throw new IllegalStateException("Every Java reads XML like this", cause);
        }
    }

    /// A tree as a file in UTF-8.
    public static byte[] text(Document tree) {
        try {
            tree.setXmlStandalone(true);
            var bytes = new ByteArrayOutputStream();
            var factory = TransformerFactory.newDefaultInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            factory.newTransformer().transform(new DOMSource(tree), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException cause) {
            throw new IllegalStateException("A tree can always be written", cause);
        }
    }

    /// The attributes of every element of that name, in the order of the file.
    ///
    /// @throws IOException when the file is not well-formed, or wants what is forbidden here
    static List<Map<String, String>> elements(InputStream file, String name) throws IOException {
        try {
            var reader = factory().createXMLStreamReader(file);
            var found = new ArrayList<Map<String, String>>();
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("This file may not declare a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    found.add(attributes(reader));
                }
            }
            return found;
        } catch (XMLStreamException cause) {
            throw new IOException("This is not well-formed XML", cause);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("This file may not refer to " + systemId);
        });
        return factory;
    }

    private static Map<String, String> attributes(XMLStreamReader element) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < element.getAttributeCount(); i++) {
            attributes.put(element.getAttributeLocalName(i), element.getAttributeValue(i));
        }
        return attributes;
    }
}
