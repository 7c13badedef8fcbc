package faultline.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one place that opens XML: without document types, entities or anything from outside the
/// file.
final class SafeXml {

    private SafeXml() {}

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
