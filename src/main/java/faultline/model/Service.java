package faultline.model;

import java.util.List;

/// What users ask for, such as mail or CRM. Its criticality, RTO and RPO are properties of the
/// catalogue kind [#KIND].
///
/// @param needs the components and groups without any one of which the service is down
public record Service(Id id, String name, List<Id> needs, Properties properties, Extras extras)
        implements Element {

    public static final KindId KIND = new KindId("service");

    public Service {
        needs = List.copyOf(needs);
        if (name.isBlank()) {
            throw new MalformedTopologyException("Service " + id + " has an empty name");
        }
        if (needs.stream().distinct().count() < needs.size()) {
            throw new MalformedTopologyException("Service " + id + " names a need twice");
        }
    }

    public Service(Id id, String name, List<Id> needs) {
        this(id, name, needs, Properties.NONE, Extras.NONE);
    }

    @Override
    public KindId kind() {
        return KIND;
    }

    public Service needing(List<Id> newNeeds) {
        return new Service(id, name, newNeeds, properties, extras);
    }

    @Override
    public Service named(String newName) {
        return new Service(id, newName, needs, properties, extras);
    }

    @Override
    public Service with(Properties newProperties) {
        return new Service(id, name, needs, newProperties, extras);
    }
}
