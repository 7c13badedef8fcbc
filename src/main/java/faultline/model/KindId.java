package faultline.model;

/// The name of a kind in the catalogue, as in `hypervisor-host`.
public record KindId(String value) implements Comparable<KindId> {

    @Override
    public int compareTo(KindId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
