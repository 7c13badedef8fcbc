package faultline.faulttree;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads fault trees in the Open-PSA model exchange format, as far as the Aralia trees need it:
/// and, or, atleast, xor, not over gates and basic events with constant probabilities.
///
/// Looks at nothing outside the file: no document types, no entities.
public final class OpenPsa {

    /// What a gate's definition says, before names are resolved.
    private record Formula(String operator, String word, List<Formula> inputs) {}

    private final Map<String, Formula> gates = new HashMap<>();
    private final Map<String, Double> probabilities = new HashMap<>();
    private final Map<String, Integer> resolved = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final TreeBuilder tree = new TreeBuilder();

    private OpenPsa() {}

    /// The tree under the one gate that no other uses.
    public static FaultTree read(InputStream file) throws IOException {
        var psa = new OpenPsa();
        try {
            psa.parse(reader(file));
        } catch (XMLStreamException cause) {
            throw new IOException("This is no Open-PSA file", cause);
        }
        var tops = psa.gates.keySet().stream().filter(it -> !psa.used.contains(it)).toList();
        if (tops.size() != 1) {
            throw new IOException("There are " + tops.size() + " gates that no other uses");
        }
        return psa.tree.build(psa.gate(tops.getFirst()));
    }

    private static XMLStreamReader reader(InputStream file) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(file);
    }

    private void parse(XMLStreamReader xml) throws XMLStreamException {
        var open = new ArrayList<Formula>();
        var event = "";
        while (xml.hasNext()) {
            var step = xml.next();
            if (step == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "define-gate" -> {
                        var formula = new Formula("and", "", new ArrayList<>());
                        gates.put(name(xml), formula);
                        open.add(formula);
                    }
                    case "and", "or", "atleast", "xor", "not" -> {
                        var least = xml.getAttributeValue(null, "min");
                        var formula =
                                new Formula(
                                        xml.getLocalName(),
                                        least == null ? "" : least,
                                        new ArrayList<>());
                        open.getLast().inputs().add(formula);
                        open.add(formula);
                    }
                    case "gate", "basic-event" -> {
                        var word = name(xml);
                        open.getLast()
                                .inputs()
                                .add(new Formula(xml.getLocalName(), word, List.of()));
                        if (xml.getLocalName().equals("gate")) {
                            used.add(word);
                        }
                    }
                    case "define-basic-event" -> event = name(xml);
                    case "float" ->
                            probabilities.put(
                                    event,
                                    Double.parseDouble(xml.getAttributeValue(null, "value")));
                    default -> {}
                }
            } else if (step == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "define-gate", "and", "or", "atleast", "xor", "not" -> open.removeLast();
                    default -> {}
                }
            }
        }
    }

    private static String name(XMLStreamReader xml) {
        return xml.getAttributeValue(null, "name");
    }

    private int gate(String name) {
        var known = resolved.get(name);
        if (known == null) {
            var formula = gates.get(name);
            if (formula == null) {
                throw new IllegalArgumentException("There is no gate " + name);
            }
            known = node(formula);
            resolved.put(name, known);
        }
        return known;
    }

    private int node(Formula formula) {
        return switch (formula.operator()) {
            case "gate" -> gate(formula.word());
            case "basic-event" ->
                    tree.event(formula.word(), probabilities.getOrDefault(formula.word(), 0.0));
            case "and" -> tree.and(nodes(formula));
            case "or" -> tree.or(nodes(formula));
            case "xor" -> tree.xor(nodes(formula));
            case "not" -> tree.not(nodes(formula)[0]);
            default -> tree.atLeast(Integer.parseInt(formula.word()), nodes(formula));
        };
    }

    private int[] nodes(Formula formula) {
        return formula.inputs().stream().mapToInt(this::node).toArray();
    }
}
