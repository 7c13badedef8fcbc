package faultline.sim;

/// Who acts in a story: one lane of its timeline.
public enum Layer {
    /// What the scenario does.
    SCENARIO("scenario"),
    /// Hosts, servers, storage, power, the network.
    HARDWARE("hardware"),
    /// vSphere HA, a Hyper-V cluster.
    HYPERVISOR("hypervisor"),
    /// Booting operating systems and starting services.
    GUEST("guest"),
    /// Windows failover clusters, the one under a DAG too.
    CLUSTER("cluster"),
    EXCHANGE("exchange"),
    SQL("sql"),
    /// What users notice.
    SERVICE("service"),
    /// What a person has to do.
    OPERATOR("operator");

    private final String word;

    Layer(String word) {
        this.word = word;
    }

    /// How it is written in files and tables.
    public String word() {
        return word;
    }
}
