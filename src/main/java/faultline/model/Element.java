package faultline.model;

/// Anything in a topology that has an id, a kind and properties.
public sealed interface Element permits Component, Link, Group, Service {

    Id id();

    KindId kind();

    /// What a person calls it. Never empty for components, groups and services; a link's label may
    /// be.
    String name();

    Properties properties();

    Extras extras();

    Element named(String name);

    Element with(Properties properties);
}
